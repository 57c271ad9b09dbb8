ask-language = Langue ?
    .again = Tapez le numéro de votre langue :
    .again-sms = Quel numéro ?
