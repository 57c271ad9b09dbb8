ask-language = Anong wika po? Which language?
    .again = Paki-type po ang numero ng wika ninyo:
