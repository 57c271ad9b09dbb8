ask-find-name = Nous pouvons renvoyer votre confirmation. Nom et date de naissance de la personne qui a le rendez-vous ?
    .again = Tapez le prénom et le nom, par exemple : Ana Lopez
    .rest = Et le nom complet ?
find-sent = Si nous avons ce rendez-vous, nous envoyons son numéro et son code au téléphone qui l'a réservé. Rien après 5 minutes ? Appelez le { $hotline }.
