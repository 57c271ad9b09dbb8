ask-find-name = Nous pouvons la renvoyer. À quel nom est le rendez-vous ?
    .again = Tapez le prénom et le nom, comme : Ana Lopez
find-sent = Si nous avons ce rendez-vous, nous envoyons son numéro et son code au téléphone qui l'a réservé. Rien après 5 minutes ? Appelez le { $hotline }.
