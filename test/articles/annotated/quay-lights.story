New Quay Lights Go Dark for a Third Night as Boat Crews Wait

By Tove Marsh

PORT ELLERY, March 9 (Coastline News) — The new lights on Port Ellery's fishing quay failed for a third night on Monday, and the harbor office told crews to land their catch by daylight until it knows why.

The lights, 64 of them on masts of galvanized steel, were switched on in January at a cost of $2.3 million, according to the council's accounts.

“I have two lamps on a pole and a torch in my hand, and with that I am to bring in 19 boats,” said Nora Quill, the harbor master, who has run the office since 2018.

At least 11 crew members have been hurt on the dark steps since the first failure.

“We tested every mast in November, and every mast passed,” said Piet Marlow, who led the work for Kell & Daughters, the firm that put up the lights. “What the salt has done since then I can't tell you from a desk.”

The firm's own test report says that 9 of the 64 masts were not tested at all because the tide was too high.

Quill said that her office had asked for a second test in February and had not had an answer.

It was the longest failure on the quay since the storm of 1987.

A person in the harbor office said that the contract had been signed before the report was read.

Tom Avery, who lands crab from the boat Second Wind, stood at the top of the steps on Monday night with a paraffin lamp. “My grandfather had one of these,” he said. “He had the sense to be rid of it.”

The council will hear from the firm on Thursday.
