ask-language = Jaki język? Which language?
    .again = Proszę wpisać numer języka:
