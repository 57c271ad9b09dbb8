ask-language = Quelle langue ? Which language?
    .again = Tapez le numéro de votre langue :
