# Les messages que textpass envoie de lui-même.
notice-confirmation =
    Votre rendez-vous : { $number }, code { $code }
    { $time }
    { $office }, { $address }
    { $name }. Pour le déplacer ou l'annuler, écrivez-nous.
    .sms =
    Votre rendez-vous : { $number }, code { $code }
    { $time }
    { $office }, { $address }
    { $name }. Pour déplacer ou annuler, écrivez-nous.
    .nameless-sms =
    Votre rendez-vous : { $number }, code { $code }
    { $time }
    { $office }, { $address }
    Pour le déplacer ou l'annuler, écrivez-nous.
notice-cancelled = { $organisation } a dû annuler { $number }, { $time }. Nous sommes désolés. Pour un autre horaire, tapez : rendez-vous
notice-is-cancelled = Votre rendez-vous { $number }, { $time }, est annulé. Pour un autre horaire, tapez : rendez-vous
notice-readdressed-here = { $number } est maintenant sur ce téléphone. Nouveau code : { $code }. { $time }, { $office }.
notice-readdressed-away = Notre équipe a transféré { $number } vers un autre téléphone. Vous ne l'avez pas demandé ? Appelez le { $phone }.
notice-moved-elsewhere = Depuis un autre téléphone, avec le numéro et le code, { $number } a été déplacé : { $time }, { $office }. Nouveau code : { $code }. Ce n'était pas vous ? Appelez le { $phone }.
notice-cancelled-elsewhere = Depuis un autre téléphone, avec le numéro et le code, { $number }, { $time } a été annulé. Ce n'était pas vous ? Appelez le { $phone }.
notice-locked = Depuis d'autres téléphones, on a essayé de mauvais codes pour { $number }. Votre rendez-vous est gardé. Pendant un jour, seul ce téléphone peut l'ouvrir. Une question ? Appelez le { $phone }.
done-before-booked = Ce message avait déjà réservé { $number }. Rien n'a été fait cette fois. Pour le revoir, tapez : mon rendez-vous
done-before-moved = Ce message avait déjà déplacé { $number }. Rien n'a été fait cette fois. Pour le revoir, tapez : mon rendez-vous
done-before-cancelled = Ce message avait déjà annulé { $number }. Rien n'a été fait cette fois.
too-many-texts = Cela fait beaucoup de messages en peu de temps. Écrivez de nouveau dans { $wait }, s'il vous plaît, ou appelez le { $hotline }.
notice-unfit =
    Votre rendez-vous : { $number }, code { $code }
    { $time }
    Il y a un changement de notre côté. Avant de venir, appelez le { $phone }, s'il vous plaît.
