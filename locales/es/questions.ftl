ask-question = ¿Qué quiere saber?
    .again = Escriba un número del 1 al 6:
question-status = Cómo va mi caso
question-forms = Formularios
question-waiting = Tiempos de espera
question-call = Hablar con una persona
question-lawyer = Abogado o representante
question-visit = Costo, compañía, retrasos

answer-status = Tenga a mano su número de recibo y llame al { $hotline }, de día o de noche. Está en su aviso: 3 letras y 10 números. Para el menú, escriba 0.
answer-forms = Los formularios son gratis. Pídalos al { $hotline } y le llegan por correo. Nunca pague por un formulario en blanco. Para el menú, escriba 0.
answer-waiting = El tiempo depende del formulario y de la oficina. Llame al { $hotline } con su número de recibo y le dirán el suyo. Para el menú, escriba 0.
answer-call = Llame al { $hotline }. Si es sordo o no oye bien: TTY { $tty }. Para el menú, escriba 0.
answer-lawyer = Solo un abogado o un representante acreditado puede dar consejo legal; un notario, no. Muchos son gratis: { $lawyers }. Para el menú, escriba 0.
answer-visit = La cita es gratis. Puede venir con familia, intérprete o abogado. Si llega tarde o no puede venir, cámbiela aquí gratis. Para el menú, escriba 0.
