ask-find-name = Nous pouvons la renvoyer. À quel nom est le rendez-vous ?
    .again = Tapez le prénom et le nom, comme : Ana Lopez
find-sent = Si nous avons ce rendez-vous, son numéro et son code partent vers le téléphone qui a servi à le prendre. Rien dans 5 minutes ? Appelez le { $hotline }.
