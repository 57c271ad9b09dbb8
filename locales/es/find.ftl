ask-find-name = Podemos enviarla otra vez. ¿Nombre y fecha de nacimiento de quien tiene la cita?
    .again = Escriba nombre y apellido, como: Ana Lopez
    .rest = ¿Y el nombre completo?
find-sent = Si tenemos esa cita, su número y su código ya van al teléfono que la reservó. ¿No llegan en 5 minutos? Llame al { $hotline }.
