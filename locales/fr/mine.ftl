ask-who = Date de naissance de la personne qui a le rendez-vous ? Ou numéro et code : DEN-26-6307 13f18
    .again = Tapez la date ainsi : 14 mars 1990. Ou le numéro et le code ainsi : DEN-26-6307 13f18
ask-birth-too = Et la date de naissance ?
    .again = Tapez le jour, le mois et l'année, par exemple : 14 mars 1990
ask-number-too = Aucun rendez-vous sur ce téléphone. Tapez le numéro et le code, par exemple : DEN-26-6307 13f18. Perdus ? Tapez : confirmation perdue
    .again = Ils s'écrivent comme DEN-26-6307 13f18. Tapez les vôtres :
ask-code-too = Trop de dates fausses aujourd'hui. Tapez le numéro et le code, par exemple : DEN-26-6307 13f18. Ou appelez le { $phone }.
    .again = Ils s'écrivent comme DEN-26-6307 13f18. Tapez les vôtres :
ask-which = Quel rendez-vous ?
    .again = Tapez le numéro de sa ligne :
wrong = Cela ne correspond pas. { $tries ->
    [one] Il vous reste { $tries } essai.
   *[other] Il vous reste { $tries } essais.
}
locked = Il y a eu trop d'essais. Réessayez dans { $wait }, ou appelez le { $phone }.

ask-what = { $number } : { $time }, { $office }
    .again = Tapez un numéro de 1 à 4 :
what-show = Voir mon rendez-vous
what-bring = Ce qu'il faut apporter
what-move = Déplacer ou changer l'horaire
what-cancel = Annuler mon rendez-vous
what-cannot = Je ne peux pas venir
what-keep = Ne rien changer

appointment =
    { $number }, code { $code }
    { $time }
    { $office }, { $address }
    { $name }. Motif : { $inquiry }
    .nameless-sms =
    { $number }, code { $code }
    { $time }
    { $office }, { $address }
    Motif : { $inquiry }
bring =
    Ce qu'il faut apporter ({ $inquiry }) : une pièce d'identité (ID), ce message et les originaux avec leur traduction certifiée. { $bring }
    .sms =
    À apporter ({ $inquiry }) : ID, ce SMS, originaux et traduction certifiée. { $bring }
ask-new-slot = Déplacer ne coûte rien. Votre rendez-vous : { $old }. Choisissez un autre horaire, ou dites quand : même jour, vendredi
    .sms = Déplacer est gratuit. Votre rendez-vous : { $old }. Choisissez, ou dites quand : même jour, vendredi
    .again = Tapez le numéro d'un horaire, ou dites quand, par exemple : même jour après 14h
ask-sure-move = Déplacer au { $time } ? Quelqu'un d'autre aura votre ancien horaire.
    .again = Tapez 1 pour oui ou 2 pour non :
moved =
    Déplacé ! { $number }, nouveau code { $code }
    { $time }
    { $office }, { $address }
    L'ancien code ne marche plus.
ask-sure-cancel = Annuler { $number }, { $time } ? Il n'y a pas de pénalité.
    .again = Tapez 1 pour oui ou 2 pour non :
cancelled = Annulé : { $number }. Il n'y a pas de pénalité, et vous pouvez reprendre rendez-vous quand vous voulez.
kept = D'accord. Votre rendez-vous est gardé : { $number }, { $old }.
appointment-gone = Ce rendez-vous n'est plus valable. Pour en prendre un autre, tapez : rendez-vous
stale = Ce rendez-vous vient de changer. Pour le revoir, tapez : mon rendez-vous
begun = { $number } a commencé : { $time }. Pour le changer, appelez le { $phone }. Pour en prendre un autre, tapez : rendez-vous
too-late = Votre rendez-vous est trop proche pour être changé par message. Appelez le { $phone }, s'il vous plaît. Il reste tel quel.
moved-often = Ce rendez-vous a déjà été déplacé le maximum de fois en un jour. Il reste tel quel. Réessayez dans { $wait }, ou appelez le { $phone }.
ask-no-times-to-move = Aucun autre horaire n'est libre. D'autres seront affichés dès le { $opens }. Votre rendez-vous est gardé.
    .again = Tapez 1 ou 2 :

ask-unfit = { $number }, { $time } : il y a un changement de notre côté. Avant de venir, appelez le { $phone }, s'il vous plaît.
    .again = Tapez le numéro d'une ligne, ou appelez le { $phone }.
ask-cannot = Merci de nous prévenir. Que faisons-nous ?
    .again = Tapez 1 ou 2 :
ask-closed = Ce sera fermé à ce moment-là, désolés : { $number }, { $time }, { $office }.
    .again = Tapez 1 ou 2 :
