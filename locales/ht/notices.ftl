# Mesaj textpass voye poukont li.
notice-confirmation =
    Randevou ou: { $number }, kòd { $code }
    { $time }
    { $office }, { $address }
    { $name }. Pou deplase l oswa anile l, ekri nou.
    .nameless-sms =
    Randevou ou: { $number }, kòd { $code }
    { $time }
    { $office }, { $address }
    Pou deplase l oswa anile l, ekri nou.
notice-cancelled = { $organisation } te oblije anile { $number }, { $time }. Nou regrèt sa. Pou yon lòt lè, tape: randevou
notice-readdressed-here = { $number } sou telefòn sa a kounye a. Nouvo kòd: { $code }. { $time }, { $office }.
notice-readdressed-away = Anplwaye nou yo mete { $number } sou yon lòt telefòn. Ou pa t mande sa? Rele { $phone }.
