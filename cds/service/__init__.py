"""The protocol: CDS Hooks over HTTP around the advisor."""
