Port Ellery Shuts Harbor Bridge After Inspectors Find Cracks in Two Girders

The Harbor Bridge in Port Ellery stands empty on Monday, Nov. 3, after engineers ordered it closed. (Luis Ferrante/Coastline News)

By Dana Whitlock

PORT ELLERY, Nov. 3 (Coastline News) — The Harbor Bridge, which carries 31,000 vehicles a day across the mouth of the Ellery River, was closed without warning on Monday after inspectors found cracks in two of its main girders, the state transportation department said.

"Nobody gets to drive over a crack that long while we argue about what caused it," said Ruth Okonjo, the department's chief bridge engineer. "It stays shut until I would send my own children across it."

Okonjo told reporters at the foot of the east ramp that the longer crack runs 14 inches along the bottom of girder 6 and that a second, about half that length, was found on the girder beside it. Both were spotted late Sunday by a crew that had been sent to clear a blocked drain, she said.

"It was a flashlight and a bit of luck," she said.

The closing cuts the only direct road between downtown and the container terminal on Gull Island. Drivers were being sent 22 miles upriver to the crossing at Kessler Falls.

By midmorning the line of cars at the east ramp reached past the fish market. "I have a shift at ten and a kid at the sitter's, and I am standing here looking at water." State troopers walked from window to window and turned the trucks around one at a time.

The Port Ellery Harbor Authority said in a statement that it would put "every boat we can crew" on the run to Gull Island beginning at 5 a.m. Tuesday. The trips will be free through Sunday for the 1,900 people who work on the island, the authority said.

Its spokesman, Tomasz van Rijn, said the four ships already in port would be unloaded on schedule. "The cranes don't care about the bridge," van Rijn said. "The trucks do, and there is nowhere on the island to park 300 of them."

Related: What Drivers Need to Know About the Kessler Falls Detour

The union that represents crane and truck crews at the terminal had asked for a closer look at the bridge in the spring. "We wrote to the state in March," said the president of Dockworkers Local 118, Karim al-Haddad, "and what we got back was a form letter and a fresh coat of paint."

Al-Haddad, who drove across the bridge twice a day for 26 years, said his members had felt the deck "jump like a trampoline" whenever two loaded trucks passed each other at midspan.

According to a 2022 inspection report obtained by Coastline News, the department rated the girders "fair" and put off the next hands-on examination until the spring of next year. The report, which runs to 84 pages, mentions rust under the same drain and recommends that it be "monitored."

Okonjo, asked about the report, said it had been written before heavier trucks were allowed on the span. "A rating is a photograph," she said. "It tells you how the bridge looked on the day, and not much about the day after."

Mayor Elena Castellanos said the city would open two parking lots near the ferry landing and ask the island's schools to start an hour late. She brushed aside a suggestion that the bridge be reopened to cars alone.

"I'd rather explain a long commute than a funeral," Castellanos said.

At the state capital, the transportation secretary, Glenn Obermeyer, told a legislative committee that temporary braces could be bolted in place within 10 days if the steel arrives on time. A permanent repair would take until summer, Obermeyer said, and he put the cost at $18 million to $25 million.

Pilar de Souza, who sells coffee and breakfast rolls at the corner nearest the ramp, said she had served 11 customers by noon, against about 140 on an ordinary Monday. "My whole business is people who are late for work," de Souza said. "Now they're late somewhere else."

Critics say the department has known for years that the bridge carries far more weight than it was built for.

The bridge opened in 1961 and was last strengthened in 1998, when a third lane was added in each direction.

The City Council is scheduled to meet at 6 p.m. Tuesday in the gymnasium of Ellery High School. The ferry timetable will be posted at the terminal gates by midnight.

Dana Whitlock covers transportation for Coastline News.

Follow Dana Whitlock on X: @dwhitlock_news
