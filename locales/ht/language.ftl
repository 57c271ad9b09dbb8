ask-language = Ki lang?
    .again = Tanpri tape nimewo lang ou:
