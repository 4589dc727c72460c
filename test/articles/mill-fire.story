Fire at Ellery Paper Mill Kills Four and Empties the River Quarter

By Rosa Lindqvist

PORT ELLERY, Jan. 14 (Coastline News) — A fire that began in a drying shed swept through the Halvorsen paper mill before dawn on Thursday, killing four workers and emptying the streets around it, the Ellery County sheriff's office said.

The dead were all on the night shift. Their names were being withheld until their families had been told, the office said.

At least 16 workers were injured, three of them badly, Saint Brendan Hospital said.

It was the deadliest fire in the state since 1991, according to the state fire marshal's office.

The mill, which makes wrapping paper and bags, stands between the river and the old rail yard. On Thursday its whistle was silent and its gates were open. Relatives waited in the rain at the foot of Weir Street.

"I counted the bicycles in the rack," said Marta Oduya, whose brother works on the presses. "His was there, and then he came round the corner with no shoes on."

Nearly 1,150 houses were without power on Thursday night, Ellery Light and Water said.

The smoke could be seen from Gull Island. It drifted over the harbor, and the ferries ran with their lamps lit.

Halvorsen Board, which has owned the mill since 2009, took the smoke sensors out of the shed last spring in order to stop false alarms, the state labor department said.

The company declined to comment. Its chief executive, Greta Halvorsen, arrived by car at noon and walked through the yard with her coat over her head.

The mill's safety manager, Curtis Vane, left the company in November. He did not answer his door on Thursday.

Curtis Vane falsified two years of inspection logs, according to the labor department.

Water from the hoses had frozen on the tracks by midmorning. Crews spread sand and worked on.

The fire department sent 41 engines, the largest number ever sent to one address in the county, Chief Lionel Marsh told reporters. "We ran out of hydrants before we ran out of fire," he said.

The mill used about 62 million gallons of river water last year, according to the Ellery River Commission.

Its chimney is a landmark. Sailors steer by it, and the town's football club has it on its shirts.

Injuries at the mill rose by 38 percent in three years, the labor department said.

The union at the mill, Paperworkers Local 77, had asked for a second fire door in the shed. Its president, Jonas Brandvold, carried the letters in a plastic folder on Thursday.

"We asked in March, we asked in June and we asked in September," Brandvold said.

The company appears determined to keep the shed, the union said.

About 300 tons of paper were still burning at nightfall, according to the sheriff's office.

Port Ellery has lost mills before. The Pike Street works closed in 1978 and the Lower Weir in 1986, and neither building stands.

The Halvorsen mill pays one of the highest wages in the county, according to the chamber of commerce.

Mayor Elena Castellanos ordered flags to half-staff. A service will be held on Sunday at Saint Olaf's.
