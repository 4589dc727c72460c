The Two Lunds and the Horn That Would Not Stay Quiet

He was sent to switch it off. She had been sounding it in the fog for 31 years. The lake had the last word.

By Joanna Prewitt

Marta Lund in the doorway of the signal house at Gray Point, Minn., in September. (Theo Brandvold for The Lakehead Review)

GRAY POINT, Minn. — Every fog on this stretch of Lake Superior used to begin the same way, with Marta Lund pulling on her husband’s boots.

Marta Lund, who is 81, lives 140 steps from the old signal house. She has counted. For 31 years, whenever the far shore went out of sight, she walked those steps by day or by night, uncovered the compressor and sounded a horn that had been struck from the official lists in 1989.

“People think I did it for the boats,” Marta Lund said. “The boats had radar. I did it because my mother-in-law did it, and because a house sounds wrong when it has been making one noise all your life and then it stops.

“The first night I let it go, I lay there and listened to nothing. Around 2 o’clock I got up and put the boots on. I never did find a good reason to take them off.”

Peter Lund, 46, is no relation. He is the engineer whom the harbor district sent in the fall of 2019, after the owner of a summer house across the bay wrote to complain of “an industrial nuisance at unsociable hours.” He drove up with a padlock, a work order and a pair of ear defenders.

“I had the paper in my hand,” Peter Lund said. “I knocked, and this small woman opened the door, read it through and said, ‘You’ll want coffee first.’”

He stayed for the coffee. Then the fog came in.

What happened next has become a play, “The Long Note,” which Gray Point’s high school puts on each October. In the play the engineer throws the padlock into the lake. In life, both Lunds agree, he put it in his pocket and asked whether he might have a go.

“He was holding the lever like a man holding somebody else’s baby,” Marta Lund recalled. “I said, ‘Lean on it. It isn’t going to thank you.’”

The horn is a diaphone, built in Ontario in the ’20s, and it makes two sounds: a rising bellow that lasts five seconds and, at the end, a grunt so low that it is felt more than heard. Cups move on their shelves. Everett “Tug” Halvorsen, who ran a pilot boat out of Gray Point until he retired, does an imitation of it that can empty a bar.

“It goes up, it goes up, and then it drops its trousers,” Halvorsen said. “There’s no other way to put it. My wife has asked me to find one.”

Peter Lund wrote in his report that the equipment was “of historical interest and in regular use,” and he advised the district to do nothing until it could find out who owned it. That took three years. The answer came out of a drawer in the county courthouse, where a deed of 1931 left the signal house, the horn and “the duty of sounding same” to the Lunds of Gray Point and their heirs.

“It doesn’t say which Lunds,” Peter Lund said.

“It doesn’t have to,” said Marta Lund, who has four children in four states. “I know a Lund when I see one.”

So on the first Saturday of each month he comes up from Duluth, a drive of two hours, and she teaches him. On the door of the signal house hangs a sign in her handwriting that reads “Knock. Then Wait.” Inside are a wood stove, two chairs and the compressor, which Peter Lund took apart over one winter and laid out on bedsheets in 412 numbered pieces.

He does not pretend that the horn saves lives.

“I used to think my job was finding out what a thing was for and whether it still did it,” Peter Lund said. “If it didn’t, you took it away. Then you meet somebody who has been doing one thing properly for 31 years, for nobody, in the dark.

“My daughter asked me if it was a machine or an instrument. I told her, ‘It’s a promise.’ She’s 9. She looked at me as if I’d started singing in the bank. But I’d say it again.”

The summer house across the bay was sold in 2023. The new owners came over with a pie and went home with the ear defenders.

“Walter cried the first time,” said Ines Abernathy, who bought the house with her husband. “He says he didn’t. He says it was the wind.”

These days Marta Lund sounds the horn only by daylight, and only when her knees allow. After dark it is Peter Lund’s turn if he is there, and if he is not, the fog goes unannounced. She has found that she can bear it.

On a Thursday in September, with the far shore gone and the water as flat as slate, she stood in the doorway in the boots and watched him lean on the lever. The cups moved on the shelf. She counted under her breath.

“Late,” she said when it was over. Then, after a moment, she added, “Not by much.”

###
