"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes them."""
    op.create_table(
        "call",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("client", sa.String(200), nullable=False),
        sa.Column("hook", sa.String(64), nullable=False),
        sa.Column("knowledge", sa.String(64), nullable=False),
        sa.Column("settings", sa.String(64), nullable=False),
        sa.Column("patient", sa.String(64)),
        sa.Column("outcomes", sa.JSON, nullable=False),
        sa.Column("suppressed", sa.JSON, nullable=False),
        sa.Column("shadow", sa.JSON, nullable=False),
        sa.Column("displaced", sa.JSON, nullable=False),
        sa.Column("data_problems", sa.Integer, nullable=False),
        sa.Column("silences_available", sa.Boolean, nullable=False),
        sa.Column("milliseconds", sa.Float, nullable=False),
    )
    op.create_index("call_at", "call", ["at"])
    op.create_table(
        "card",
        sa.Column("uuid", sa.String(36), primary_key=True),
        sa.Column("call", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("client", sa.String(200), nullable=False),
        sa.Column("hook", sa.String(64), nullable=False),
        sa.Column("knowledge", sa.String(64), nullable=False),
        sa.Column("rule", sa.String(32), nullable=False),
        sa.Column("indicator", sa.String(16), nullable=False),
        sa.Column("patient", sa.String(64)),
        sa.Column("user", sa.String(64)),
        sa.Column("about", sa.LargeBinary),
    )
    op.create_index("card_patient", "card", ["patient", "at"])
    op.create_index("card_at", "card", ["at"])
    op.create_table(
        "feedback",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("card", sa.String(36), nullable=False),
        sa.Column("service", sa.String(200), nullable=False),
        sa.Column("client", sa.String(200), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(32)),
        sa.Column("suggestions", sa.JSON, nullable=False),
        sa.Column("comment", sa.LargeBinary),
        sa.Column("comment_length", sa.Integer),
        sa.Column("happened_at", sa.DateTime),
        sa.Column("received_at", sa.DateTime, nullable=False),
    )
    op.create_index("feedback_card", "feedback", ["card"])
    op.create_index("feedback_received", "feedback", ["received_at"])
    op.create_table(
        "recording",
        sa.Column("call", sa.String(64), primary_key=True),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_index("recording_at", "recording", ["at"])
    op.create_table(
        "edition",
        sa.Column("kind", sa.String(16), primary_key=True),
        sa.Column("version", sa.String(64), primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
