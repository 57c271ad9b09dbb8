ask-language = Ki lang?
    .again = Tanpri tape nimewo lang ou:
    .again-sms = Tape nimewo a:
