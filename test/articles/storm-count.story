Storm Leaves Coast Without Water as Towns Count the Cost

By Ines Aldana

SKERRY POINT, Oct. 3 (Coastline News) — The storm that crossed the coast on Monday night broke the water main that serves five towns and left the shore road under sand, the emergency agency said.

Most schools stayed shut on Tuesday. Trains ran as far as Hallow Junction and turned back.

The storm killed 19 people, the emergency agency said.

More than 8,400 people were sleeping in gymnasiums and churches on Tuesday, according to the Red Cross.

In Skerry Point, boats lay across the main street. A piano stood on the beach with its lid up.

"It was playing when it went past my window," said Dolores Quist, who keeps the bakery. "I am not joking. The keys were going."

Roughly a third of the county's farmland was under salt water, the farm bureau said.

It was the highest tide in the county since 1953, the weather service said.

The pumps at Hallow Junction failed at ten minutes to midnight. Two men with lanterns started them again by hand.

The county engineer, Walter Pryce, closed the sluice early in order to save the golf course, according to the state water board.

Walter Pryce misled the board about the sluice for six weeks, the board's report says.

Pryce did not return calls. A note on the door of his office gave the hours as nine to five.

Repairs to the main will cost $31 million, according to the state water board.

The road to the lighthouse was open by Tuesday noon, one lane at a time. Deer stood on it.

Insurance claims from the county jumped by 45 percent in a day, the insurers' association said.

The association's members met in the capital, where it was not raining.

The sea wall at Skerry Point was one of the oldest walls in the state, the emergency agency said.

Sand will be cleared from the shore road beginning on Thursday. The ferry to the islands will run twice a day.

Fuel prices rose by 12 percent overnight, according to the state energy office.

At the harbor, men sorted rope. The cats had come back.

The governor appeared determined to blame the towns, the league of mayors said.

Some 27,000 chickens drowned, the farm bureau said.

The lighthouse keeper's house stood. Its garden did not.

The dunes are bound to give way in the next storm, according to the coastal survey.

Volunteers will meet on Saturday at 8 a.m. in front of the town hall.
