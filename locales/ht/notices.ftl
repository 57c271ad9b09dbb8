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
notice-is-cancelled = Randevou ou a anile: { $number }, { $time }. Pou yon lòt lè, tape: randevou
notice-readdressed-here = { $number } sou telefòn sa a kounye a. Nouvo kòd: { $code }. { $time }, { $office }.
notice-readdressed-away = Anplwaye nou yo mete { $number } sou yon lòt telefòn. Ou pa t mande sa? Rele { $phone }.
notice-moved-elsewhere = Yon moun sèvi ak nimewo ak kòd la sou yon lòt telefòn pou deplase { $number } pou: { $time }, { $office }. Nouvo kòd: { $code }. Se pa t ou? Rele { $phone }.
notice-cancelled-elsewhere = Yon moun sèvi ak nimewo ak kòd la sou yon lòt telefòn pou anile { $number }, { $time }. Se pa t ou? Rele { $phone }.
notice-locked = Yon moun eseye kòd ki pa bon pou { $number } sou lòt telefòn. Randevou ou la toujou. Pandan yon jou, se telefòn sa a sèlman ki ka louvri l. Ou gen kesyon? Rele { $phone }.
done-before-booked = Mesaj sa a te deja pran { $number }. Nou pa fè anyen kounye a. Pou wè l, tape: randevou mwen
done-before-moved = Mesaj sa a te deja deplase { $number }. Nou pa fè anyen kounye a. Pou wè l, tape: randevou mwen
done-before-cancelled = Mesaj sa a te deja anile { $number }. Nou pa fè anyen kounye a.
too-many-texts = Sa fè anpil mesaj nan ti tan. Tanpri ekri ankò nan { $wait }, oswa rele { $hotline }.
notice-unfit =
    Randevou ou: { $number }, kòd { $code }
    { $time }
    Gen yon chanjman bò kote pa nou. Anvan ou vini, tanpri rele { $phone }.
