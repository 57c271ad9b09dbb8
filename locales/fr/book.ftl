too-many = Ce téléphone a déjà { $limit } rendez-vous, c'est le maximum. Vous pouvez en déplacer un ou en annuler un.
    .sms = Déjà { $limit } rendez-vous, le maximum. Déplacez ou annulez-en un :
too-often = Ce téléphone a atteint le maximum de rendez-vous pris en un jour. Réessayez dans { $wait }, ou appelez le { $phone }.

ask-place = Dans quelle ville et quel État habitez-vous ? Ou tapez votre code postal (ZIP).
    .again = Tapez les 5 chiffres du code postal, comme 80111, ou ville et État, par exemple : Denver CO
ask-office = Quel bureau préférez-vous ?
    .again = Tapez le numéro d'un bureau :
more-offices = Autres bureaux
ask-no-office = Il n'y a pas de bureau près de là. Tapez un État, par exemple : Colorado
    .again = Tapez le nom d'un État, par exemple : Colorado

ask-inquiry = Pour quel motif venez-vous ?
    .again = Tapez un numéro, ou quelques mots, par exemple : tampon dans le passeport
ask-reason = De quoi s'agit-il ?
    .again = Tapez le numéro qui convient le mieux :
ask-urgent = Si cela ne peut pas attendre, appelez tout de suite le { $urgent } : on peut vous aider le jour même.
    .again = Tapez 1 ou 2. Le numéro en cas d'urgence est le { $urgent }.
urgent-go-on = Prendre rendez-vous
urgent-call = D'accord. Le numéro est le { $urgent }. Pour revenir, écrivez-nous.
urgent-stop = Je vais appeler
try-first = Conseil : { $first }

ask-name = Tapez le prénom et le nom de la personne qui vient, comme sur sa pièce d'identité (ID), et sa date de naissance.
    .sms = Nom et prénom de qui vient (voir ID) et date de naissance.
    .again = Tapez le prénom et le nom, par exemple : Ana Lopez
    .rest = Et le prénom et le nom de la personne, comme sur la pièce d'identité ?
ask-birth-date = Quelle est la date de naissance ?
    .again = Tapez le jour, le mois et l'année, par exemple : 14 mars 1990
ask-same-visit = { $name } a déjà ce rendez-vous : { $number }, { $time }.
    .again = Tapez 1 ou 2 :
    .nameless-sms = Ce rendez-vous est déjà pris : { $number }, { $time }.
same-visit-mine = Le déplacer ou l'annuler
same-visit-keep = Ne rien changer
same-booked = { $name } a déjà ce rendez-vous : { $number }, { $time }.
    .nameless-sms = Ce rendez-vous est déjà pris : { $number }, { $time }.
ask-receipt = Quel est le numéro de reçu (receipt number) ? Il est sur votre avis (notice) : 3 lettres et 10 chiffres.
    .again = Il s'écrit comme IOE0912345678 : 3 lettres et 10 chiffres. Tapez le vôtre :
ask-a-number = Quel est le numéro A (A-number) ? Il est sur votre carte ou votre avis : un A et 8 ou 9 chiffres.
    .again = Il commence par A, comme A012345678. Tapez le vôtre, avec le A :
ask-phone = Tapez un numéro de téléphone où le bureau peut vous appeler.
    .again = Tapez le numéro avec son indicatif, comme 303 555 0142
ask-help = Que devons-nous savoir ? Vous pouvez taper plusieurs numéros, par exemple : 1 3
    .again = Tapez les numéros, comme 1 3, ou 0 pour rien :
    .none = Rien
help-companions = Quelqu'un m'accompagne
    .sms = Accompagnant
help-interpreter = Je viens avec un interprète
    .sms = Interprète
help-step-free = Je suis en fauteuil roulant ou ne peux pas monter d'escalier
    .sms = Fauteuil roulant
ask-companions = Tapez les noms complets des personnes qui viennent avec vous.
    .again = Tapez les noms, par exemple : Luis Lopez, Eva Lopez. S'il n'y a personne encore, tapez AUCUN
ask-interpreter = Comment s'appelle votre interprète ?
    .again = Tapez le nom, par exemple : Maria Gomez. S'il n'y a personne encore, tapez AUCUN

ask-slot = Choisissez un horaire à { $office }. Ou dites quand : vendredi, après 14h, 3 décembre
    .sms = Choisissez, ou dites : vendredi 14h
    .again = Tapez le numéro d'un horaire, ou dites quand, par exemple : vendredi matin
more-times = Autres horaires
no-time-like-that = Rien n'est libre à ce moment-là. Voici les horaires libres.
no-such-hour = Rien n'est libre à cette heure-là. Voici d'autres heures.
no-such-day = Rien n'est libre ce jour-là. Voici les horaires libres.
slot-gone = Quelqu'un vient de prendre cet horaire, nous sommes désolés. Vos réponses sont gardées.
    .sms = Désolés, cet horaire vient d'être pris. Le reste est gardé.
ask-no-times = { $office } n'a plus d'horaire libre. D'autres seront affichés dès le { $opens }. Ces bureaux en ont :
    .again = Tapez un numéro :
other-place = Un autre lieu
ask-no-times-anywhere = Aucun horaire libre près de chez vous. D'autres seront affichés dès le { $opens }. Nous gardons vos réponses un jour.
    .again = Tapez 1 ou 2. D'autres horaires seront affichés dès le { $opens }.
try-again = Chercher encore
ask-busy = Tous les horaires sont en cours de réservation. Réessayez dans dix minutes.
    .again = Tapez 1 ou 2 :
held-enough = Nous vous avons gardé des horaires pendant une demi-heure. Réessayez dans { $wait }, ou appelez le { $phone }.
ask-held-wait = Vos réponses sont gardées.
    .again = Tapez 1 ou 2 :
ask-overlap = Cette personne a déjà un autre rendez-vous à ce moment-là. Prendre { $time } quand même ?
    .again = Tapez 1 ou 2 :
overlap-take = Prendre quand même
overlap-other = Choisir un autre horaire

ask-review = Tout est correct ? Tapez 1. Pour changer une ligne, tapez son numéro.
    .sms = OK ? Ou la ligne :
    .again = Tapez 1 pour réserver, ou le numéro de la ligne à changer :

label-office = Bureau : { $value }
    .sms = { $value }
label-inquiry = Motif : { $value }
    .sms = { $value }
label-name = Nom : { $value }
    .sms = { $value }
label-birth-date = Naissance : { $value }
    .sms = { $value }
label-receipt = Reçu : { $value }
label-a-number = Numéro A : { $value }
label-phone = Téléphone : { $value }
label-help = Accompagnant, interprète, fauteuil roulant : { $value }
    .sms = Proche, fauteuil roulant : { $value }
label-companions = Avec : { $value }
label-interpreter = Interprète : { $value }
label-slot = Horaire : { $value }
    .sms = { $value }

booked =
    C'est réservé ! { $number }, code { $code }
    { $time }
    { $office }, { $address }
    Apportez une pièce d'identité (ID), ce message et les originaux avec leur traduction certifiée. { $bring }
    Déplacer ou annuler est gratuit : écrivez-nous.
    .sms =
    Réservé ! { $number }, code { $code }
    { $time }
    { $office }, { $address }
    Apportez : ID, ce SMS, originaux et traduction certifiée. { $bring }
    Changer/annuler : écrivez-nous.
