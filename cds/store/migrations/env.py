"""Runs the migrations on the connection that `cds.store.schema` gives, inside its transaction."""

from alembic import context

from cds.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
