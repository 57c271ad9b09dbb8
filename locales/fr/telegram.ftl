# Said on Telegram only: what the commands of its menu do (256 characters at most), and
# what they answer.

telegram-menu-book = Prendre rendez-vous
telegram-menu-my = Voir, déplacer ou annuler mon rendez-vous
telegram-menu-language = Langue
telegram-menu-back = La question d'avant
telegram-menu-cancel = Laisser cette question
telegram-menu-restart = Recommencer
telegram-menu-help = Aide
telegram-menu-privacy = Ce que nous gardons et combien de temps
telegram-menu-stop = Ne plus recevoir de messages

# { $task } is what is open, in words. /restart begins anew.
telegram-open = Nous en étions là : { $task }. Continuez avec la question ci-dessous, ou touchez /restart pour recommencer.
telegram-left = D'accord, nous laissons cela. Vos rendez-vous ne changent pas.
telegram-privacy = Nous gardons votre rendez-vous avec votre nom, date de naissance, contact et réponses, chiffrés, jusqu'à 30 jours après sa date. Une conversation inachevée est effacée après 24 heures, et ce que vous écrivez, une fois la réponse donnée. Telegram voit tous les messages ; ce qu'il garde dépend de lui. Questions : { $hotline }.
