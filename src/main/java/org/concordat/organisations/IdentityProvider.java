package org.concordat.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An identity provider's row. */
@Entity
@Table(name = "identity_providers")
class IdentityProvider {

    @Id
    UUID id;

    UUID organisationId;
    String name;
    String issuer;
    String audience;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> algorithms;

    String rolesClaim;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, List<String>> roles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> clients;

    String webClientId;
    String webSecretRef;
    int revision;
    Instant recordedAt;
    String recordedBy;

    void replace(NewIdentityProvider body, Instant at, String who) {
        issuer = body.issuer();
        audience = body.audience();
        algorithms = List.copyOf(body.algorithms());
        rolesClaim = body.rolesClaim();
        roles = Map.copyOf(body.roles());
        clients = List.copyOf(body.clients());
        webClientId = body.webClient() == null ? null : body.webClient().clientId();
        webSecretRef = body.webClient() == null ? null : body.webClient().secretRef();
        revision++;
        recordedAt = at;
        recordedBy = who;
    }
}
