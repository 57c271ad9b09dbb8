ask-who = Ki dat nesans moun ki gen randevou a? Oswa nimewo ak kòd, tankou: DEN-26-6307 13f18
    .again = Tanpri tape dat la konsa: 14 mas 1990. Oswa nimewo ak kòd yo konsa: DEN-26-6307 13f18
ask-birth-too = Epi dat nesans lan?
    .again = Tanpri tape jou, mwa ak ane, tankou: 14 mas 1990
ask-number-too = Pa gen randevou sou telefòn sa a. Tape nimewo ak kòd, tankou: DEN-26-6307 13f18. Ou pèdi yo? Tape: mwen pèdi konfimasyon
    .again = Yo ekri konsa: DEN-26-6307 13f18. Tanpri tape pa ou yo:
ask-code-too = Gen twòp dat ki pa bon jodi a. Tape nimewo ak kòd randevou a, tankou: DEN-26-6307 13f18. Oswa rele { $phone }.
    .again = Yo ekri konsa: DEN-26-6307 13f18. Tanpri tape pa ou yo:
ask-which = Ki randevou?
    .again = Tanpri tape nimewo liy li:
wrong = Sa pa koresponn. { $tries ->
    [one] Ou gen yon sèl chans ki rete.
   *[other] Ou gen { $tries } chans ki rete.
}
locked = Gen twòp esè ki fèt. Tanpri eseye ankò nan { $wait }, oswa rele { $phone }.

ask-what = { $number }: { $time }, { $office }
    .again = Tanpri tape yon nimewo ant 1 ak 4:
what-show = Montre randevou m
what-bring = Sa pou m pote
what-move = Chanje oswa deplase randevou m
what-cancel = Anile randevou m
what-cannot = M pa ka vini
what-keep = Kite l jan li ye a

appointment =
    { $number }, kòd { $code }
    { $time }
    { $office }, { $address }
    { $name }. Rezon: { $inquiry }
    .nameless-sms =
    { $number }, kòd { $code }
    { $time }
    { $office }, { $address }
    Rezon: { $inquiry }
bring =
    Sa pou pote ({ $inquiry }): pyès idantite (ID), mesaj sa a, ak papye orijinal yo ak tradiksyon sètifye yo. { $bring }
ask-new-slot = Deplase l pa koute anyen. Randevou ou: { $old }. Chwazi yon lòt lè, oswa di ki lè: menm jou, vandredi
    .sms = Deplase l gratis. Randevou ou: { $old }. Chwazi yon lè, oswa di ki lè: menm jou, vandredi
    .again = Tanpri tape nimewo yon lè, oswa di ki lè, tankou: menm jou apre 2zè
ask-sure-move = Deplase l pou { $time }? Ansyen lè ou a ap pou yon lòt moun.
    .again = Tanpri tape 1 pou wi oswa 2 pou non:
moved =
    Li deplase! { $number }, nouvo kòd { $code }
    { $time }
    { $office }, { $address }
    Ansyen kòd la pa bon ankò.
ask-sure-cancel = Anile { $number }, { $time }? Pa gen okenn penalite.
    .again = Tanpri tape 1 pou wi oswa 2 pou non:
cancelled = Li anile: { $number }. Pa gen penalite, epi ou ka pran yon lòt randevou nenpòt lè.
kept = Dakò. Randevou ou la toujou: { $number }, { $old }.
appointment-gone = Randevou sa a pa valab ankò. Pou pran yon lòt, tape: randevou
stale = Randevou sa a fèk chanje. Pou wè l jan li ye kounye a, tape: randevou mwen
begun = { $number } kòmanse deja: { $time }. Pou chanje l kounye a, rele { $phone }. Pou pran yon lòt, tape: randevou
too-late = Randevou ou twò pre pou ou chanje l pa mesaj. Tanpri rele { $phone }. Li rete jan li ye a.
moved-often = Randevou sa a rive nan maksimòm chanjman pou yon jou. Li rete jan li ye a. Deplase l ankò nan { $wait }, oswa rele { $phone }.
ask-no-times-to-move = Pa gen lòt lè lib kounye a. N ap montre lòt lè apati { $opens }. Randevou ou la toujou.
    .again = Tanpri tape 1 oswa 2:

ask-unfit = { $number }, { $time }: gen yon chanjman bò kote pa nou. Anvan ou vini, tanpri rele { $phone }.
    .again = Tanpri tape nimewo yon liy, oswa rele { $phone }.
ask-cannot = Mèsi dèske ou fè nou konnen. Kisa nou fè?
    .again = Tanpri tape 1 oswa 2:
ask-closed = Biwo a fèmen lè sa a, eskize nou: { $number }, { $time }, { $office }.
    .again = Tanpri tape 1 oswa 2:
