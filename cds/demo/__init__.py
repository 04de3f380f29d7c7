"""What a person looks at: a start page, the example patients, and their cards."""
