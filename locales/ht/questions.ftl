ask-question = Ki sa ou ta renmen konnen?
    .again = Tanpri tape yon nimewo ant 1 ak 6:
question-status = Ki kote dosye m ye
question-forms = Fòm
question-waiting = Konbyen tan pou tann
question-call = Pale ak yon moun
question-lawyer = Avoka oswa èd legal
question-visit = Pri, akonpayman, reta

answer-status = Kenbe nimewo resi ou devan ou epi rele { $hotline }, lajounen kou lannwit. Nimewo a sou avi ou (notice): 3 lèt ak 10 chif. Pou meni an, tape 0.
answer-forms = Fòm yo gratis. Mande yo nan telefòn, { $hotline }, y ap vini pa lapòs. Pa janm peye pèsòn pou yon fòm vid. Pou meni an, tape 0.
answer-waiting = Tan an depann de fòm nan ak biwo a. Rele { $hotline } ak nimewo resi ou pou konnen pa ou a. Pou meni an, tape 0.
answer-call = Rele { $hotline }. Si ou pa tande byen oswa ou soud: TTY { $tty }. Pou meni an, tape 0.
answer-lawyer = Se sèlman avoka ak reprezantan akredite ki ka bay konsèy legal. Pou jwenn youn, anpil ladan yo gratis: { $lawyers }. Pou meni an, tape 0.
answer-visit = Randevou a gratis. Ou ka vini ak fanmi, yon entèprèt oswa yon avoka. Si w an reta oswa ou pa ka vini, deplase l isit la gratis. Pou meni an, tape 0.
