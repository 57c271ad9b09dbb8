ask-language = Ki lang? Which language?
    .again = Tanpri tape nimewo lang ou:
