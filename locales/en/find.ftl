ask-find-name = We can send it again. What name is the appointment under?
    .again = Please type first and last name, like: Ana Lopez
find-sent = If we have that appointment, its number and code are on the way to the phone that booked it. Not there in 5 minutes? Call { $hotline }.
