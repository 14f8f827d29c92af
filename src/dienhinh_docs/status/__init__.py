"""Who has sent what, who is late and by how many days, what was returned and why."""
