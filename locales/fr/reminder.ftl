# Les rappels, et ce qui est dit quand on y répond.
reminder = Rappel : { $inquiry }, { $time }, { $office }.
reminder-also = Et aussi : { $inquiry }, { $time }, { $office }.
reminder-come = Je viendrai
reminder-move = Déplacer
reminder-cancel = Annuler
reminder-where = Où venir, quoi apporter
reminder-kept = Merci ! À bientôt : { $time }, { $office }.
reminder-changed = Ce message parlait de votre ancien horaire. Votre rendez-vous est maintenant : { $time }, { $office }.
reminder-gone = Ce rendez-vous n'est plus valable. Pour voir le vôtre, tapez : mon rendez-vous
reminder-wrong-number = Merci de nous l'avoir dit. Nous ne vous écrirons plus au sujet de ce rendez-vous.
reminder-at =
    { $time }
    { $office }, { $address }
task-reminder = votre rappel
