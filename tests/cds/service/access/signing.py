"""Keys and tokens of a made-up client."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jwt.algorithms import ECAlgorithm, RSAAlgorithm
from jwt.utils import base64url_encode

NOW = 1_795_000_000.0
ISSUER = "https://ehr.example"
ENDPOINT = "https://rls.example/cds-services/rls-patient-view"


@dataclass(frozen=True)
class Signer:
    """An elliptic and an RSA key, and the JWK Set with both."""

    elliptic: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP384R1()))
    rsa_key: rsa.RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))

    @property
    def jwks(self) -> dict[str, Any]:
        elliptic = {**json.loads(ECAlgorithm.to_jwk(self.elliptic.public_key())), "kid": "ec", "alg": "ES384"}
        return {"keys": [elliptic, {**json.loads(RSAAlgorithm.to_jwk(self.rsa_key.public_key())), "kid": "rsa"}]}

    def written(self, folder: Path) -> Path:
        file = folder / "jwks.json"
        file.write_text(json.dumps(self.jwks))
        return file

    def token(self, header: Mapping[str, Any] | None = None, **claims: Any) -> str:
        """A good token, except for what is given; None leaves a claim out."""
        head = {"alg": "ES384", "kid": "ec", "typ": "JWT", **(header or {})}
        given = {"iss": ISSUER, "aud": ENDPOINT, "exp": NOW + 300, "iat": NOW, "jti": "one", **claims}
        payload = {name: value for name, value in given.items() if value is not None}
        key = self.rsa_key if head["alg"].startswith(("RS", "PS")) else self.elliptic
        return jwt.encode(payload, key, head["alg"], headers=head)

    def signed(self, header: bytes, claims: bytes) -> str:
        """Anything in the place of header and claims, with a good signature."""
        text = b".".join(base64url_encode(part) for part in (header, claims))
        signature = ECAlgorithm(ECAlgorithm.SHA384).sign(text, self.elliptic)
        return b".".join((text, base64url_encode(signature))).decode()

    def public_pem(self) -> bytes:
        return self.elliptic.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
