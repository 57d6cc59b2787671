// realms.mjs FROM TO ORIGIN: the realms of deploy/compose with what the tour of README.md needs besides. FROM holds the realms, TO gets
// them; ORIGIN is where the pages are. What the realms say is kept; a client of the tour has the name of its organisation and role
// and the tour's secret.
import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const [from, to, origin] = process.argv.slice(2);

const audience = {
  name: 'concordat-audience',
  protocol: 'openid-connect',
  protocolMapper: 'oidc-audience-mapper',
  config: {'included.custom.audience': 'concordat', 'access.token.claim': 'true', 'id.token.claim': 'false'},
};
// The tour has the roles in a claim of their own, where Keycloak would have them in realm_access.
const roles = {
  name: 'roles',
  protocol: 'openid-connect',
  protocolMapper: 'oidc-usermodel-realm-role-mapper',
  config: {'claim.name': 'roles', 'jsonType.label': 'String', multivalued: 'true', 'access.token.claim': 'true'},
};

const client = (clientId, mappers) => ({
  clientId,
  enabled: true,
  protocol: 'openid-connect',
  publicClient: false,
  secret: 'demo',
  standardFlowEnabled: false,
  directAccessGrantsEnabled: false,
  serviceAccountsEnabled: true,
  protocolMappers: mappers,
});
const account = (clientId, role) =>
  ({username: `service-account-${clientId}`, enabled: true, serviceAccountClientId: clientId, realmRoles: [role]});

function withClient(realm, name, role, mappers = [audience]) {
  const clientId = `${realm.realm}-${name}`;
  realm.clients.push(client(clientId, mappers));
  realm.users.push(account(clientId, role));
}

function newcomer(name) {
  const realm = {
    realm: name,
    enabled: true,
    sslRequired: 'external',
    roles: {realm: ['reader', 'officer', 'manager', 'signatory'].map(role => ({name: role}))},
    clients: [],
    users: [],
  };
  realm.roles.realm.forEach(role => withClient(realm, role.name, role.name, [audience, roles]));
  return realm;
}

const more = {
  operator: realm => withClient(realm, 'operator', 'platform-operator'),
  kettering: realm => ['reader', 'officer', 'signatory'].forEach(role => withClient(realm, role, `sla-${role}`)),
  corby: realm => ['reader', 'officer', 'signatory'].forEach(role => withClient(realm, role, `sla-${role}`)),
};

const read = file => JSON.parse(readFileSync(join(from, file), 'utf8').replaceAll('http://localhost:8080', origin));
const realms = readdirSync(from).map(read);
realms.forEach(realm => more[realm.realm](realm));
realms.push(newcomer('daventry'), newcomer('daventry-unit'));

mkdirSync(to, {recursive: true});
for (const realm of realms) writeFileSync(join(to, `${realm.realm}-realm.json`), JSON.stringify(realm));
