ask-question = Que voulez-vous savoir ?
    .again = Tapez un numéro de 1 à 6 :
question-status = Où en est mon dossier
question-forms = Formulaires
question-waiting = Temps d'attente
question-call = Parler à quelqu'un
question-lawyer = Avocat ou aide juridique
question-visit = Prix, accompagnant, retard

answer-status = Prenez votre numéro de reçu et appelez le { $hotline }, jour et nuit. Il est sur votre avis (notice) : 3 lettres et 10 chiffres. Pour le menu, tapez 0.
answer-forms = Les formulaires sont gratuits. Demandez-les au { $hotline }, ils viennent par la poste. Ne payez jamais pour un formulaire vierge. Pour le menu, tapez 0.
answer-waiting = L'attente dépend du formulaire et du bureau. Appelez le { $hotline } avec votre numéro de reçu pour connaître la vôtre. Pour le menu, tapez 0.
answer-call = Appelez le { $hotline }. Si vous entendez mal ou pas du tout : TTY { $tty }. Pour le menu, tapez 0.
answer-lawyer = Seuls les avocats et représentants accrédités donnent des conseils juridiques. Pour en trouver, souvent gratuits : { $lawyers }. Pour le menu, tapez 0.
answer-visit = Le rendez-vous est gratuit. Un proche, un interprète ou un avocat peut vous accompagner. En retard ou empêché ? Déplacez-le ici. Pour le menu, tapez 0.
