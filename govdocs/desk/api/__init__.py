"""What each request of the browser is answered: one subject a module, and what all of them share."""
