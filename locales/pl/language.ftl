ask-language = Język?
    .again = Proszę wpisać numer języka:
