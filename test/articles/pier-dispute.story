Ellery pier ‘unsafe for years’, says former harbour master

By Tom Marsh

Ellery’s Victorian pier was known to be unsafe for years before part of it fell into the sea, a former harbour master has told an inquiry.

Nora Quill, 61, who ran the port until 2014, said the ironwork had been ‘rotten from end to end’ and that warnings to the council were ‘laughed out of the room’.

‘We told them in May,’ she said. ‘We told them again in June. I have the letters.

‘They said “next year”. They always said “next year”, and the welders’ reports went into a drawer.

‘Nobody wanted to hear it.’

The council denies the claim. Its leader, Piet Marlow, said: ‘We acted on every report that we were given.’

‘I don’t recognise that picture at all,’ he added. ‘The ’90s repairs were good repairs, and the riggers’ union signed them off.’

The pier, known as ‘Old Nan’, opened in 1911.

‘All rust’

A report by the engineer Agnes Dorn, seen by the Courier, called the main deck ‘all rust and paint’.

‘You could put a thumb through it,’ Dorn told the inquiry. ‘I did.’

Asked by counsel whether the council had ever seen her report, she said: ‘I handed it to Mr Marlow myself. He told me, “Leave it with me.”’

‘Did he read it?’ asked the chairman, Karl Dunn.

‘You must ask him.’

There was laughter in the hall.

Residents said the closure had been ‘a disaster’ for trade.

‘It’s the summer gone,’ said Peter ‘Pike’ Hale, who sells ice cream on the front. ‘Get ’em to say who pays for that.’

In a statement read by her solicitor, the widow of the night watchman, Ines Calloway, said: ‘Nothing will bring him back. I want the truth, and I want it while I am alive to hear it.’

The inquiry continues.
