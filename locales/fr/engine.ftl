# Les phrases du moteur : elles peuvent venir dans tous les dialogues.

language-name = Français

hello = Les rendez-vous de { $organisation } par chat. Tapez ? pour de l'aide.
    .sms = Rendez-vous { $organisation } par SMS. Frais de messages et de données possibles. STOP pour arrêter, ? pour l'aide.
hello-others = Autre langue : tapez LANGUE.

as-it-is = { $value }
yes = Oui
no = Non
none = aucun
have-none = Je n'en ai pas
now-is = Pour l'instant : { $value }. Pour le garder, tapez OK.
    .nameless-sms = Pour garder votre réponse d'avant, tapez OK.
your-location = votre position
office-at-miles = { $office }, à { $miles ->
    [one] { $miles } mile
   *[other] { $miles } miles
}
moment-utc = { $time } { $zone }
office-with-time = { $office } : { $time }
appointment-line = { $number }, { $office }, { $time }
    .sms = { $number }, { $time }
share-location = Partager ma position
share-phone = Partager mon numéro

help =
    Tapez un numéro, ou répondez avec vos mots.
    RETOUR = la question d'avant. RÉPÉTER. RECOMMENCER. LANGUE. 0 = menu.
    Ou appelez le { $phone }.
not-understood = Pardon, je ne comprends toujours pas. Voici encore la question :
noted = C'est noté, nous y viendrons.
draft-left = D'accord, rien n'est réservé. Pour recommencer, tapez : rendez-vous
whole-name = Le nom complet est-il « { $name } » ? Si oui, tapez OK. Sinon, tapez-le comme sur la pièce d'identité.
    .nameless-sms = Est-ce le nom complet ? Si oui, tapez OK. Sinon, tapez-le comme sur la pièce d'identité.
not-a-name = Cela ne ressemble pas à un nom. Tapez prénom et nom, en lettres, par exemple : Ana Lopez
one-name = Un rendez-vous est pour une seule personne.
choose-a-number = Tapez l'un des numéros, s'il vous plaît :
thanks-too = Je vous en prie ! Pour le menu, tapez 0.
call-us = Nous pouvons vous aider par téléphone : { $phone }. Tapez RÉPÉTER pour revoir la question, ou 0 pour le menu.
which-date = Laquelle de ces dates ?
which-one = Laquelle de ces réponses ?
old-button = Ce bouton vient d'un message plus ancien. Utilisez ceux-ci, s'il vous plaît :
cannot-read-media = Je ne peux pas ouvrir les photos ni les messages vocaux. Écrivez votre réponse, s'il vous plaît.
cannot-read-long = Ce message était trop long pour moi. Envoyez une réponse courte, s'il vous plaît.
cut-off = (C'était trop long. Pour la suite, appelez le { $hotline }.)
inbox-full = Trop de messages à la fois. Attendez une minute, puis renvoyez le dernier, s'il vous plaît.
unknown-zip = Nous ne connaissons pas ce code postal. Tapez la ville et l'État, par exemple : Denver CO
other-calendar = Tapez la date dans le calendrier grégorien, par exemple : 14 mars 1990
wait-minutes = { $count ->
    [one] une minute
   *[other] { $count } minutes
}
wait-hours = { $count } heures
went-wrong = Il y a eu un problème de notre côté. Essayez encore, s'il vous plaît, ou appelez le { $hotline }.

resume = Nous reprenons là où nous en étions : { $task }.
welcome-back = Bonjour de nouveau. Nous en étions là : { $task }.
unfinished-dropped = Plus d'un jour a passé, alors nous recommençons au début.
script-changed = Nos questions ont un peu changé. Vos réponses sont gardées.
hold-over = Votre horaire n'est plus gardé : d'autres peuvent le prendre. Nous essaierons quand même de vous le donner.

stopped = D'accord, nous n'écrivons plus. Vos rendez-vous sont gardés. Pour revenir, tapez START.
still-stopped = Vous nous avez demandé de ne plus vous écrire. Pour revenir, tapez START.
started-again = Bonjour de nouveau. Nous pouvons à nouveau vous écrire.

task-welcome = le menu
task-language = le choix de la langue
task-book = la prise de rendez-vous
task-mine = votre rendez-vous
task-find = une confirmation perdue
task-questions = des questions
task-perhaps = des questions

# Les lignes du résumé.
review-line = { $key } { $line }
review-what-to-change = Quelle ligne faut-il changer ? Tapez son numéro.
book-it = Réserver
ask-meant = Voulez-vous l'une de ces choses ?
    .again = Tapez un numéro de la liste :
meant-none = Autre chose
