ask-find-name = Se la mandamos otra vez. ¿A nombre de quién está la cita?
    .again = Escriba nombre y apellido, como: Ana Lopez
find-sent = Si tenemos esa cita, su número y su código ya van al teléfono que la reservó. ¿No llegan en 5 minutos? Llame al { $hotline }.
