// The tour of README.md through the generated TypeScript client: the same steps, the same promises. ORIGIN and ISSUERS say where.
import {deepStrictEqual as same, ok, rejects} from 'node:assert';
import {
  AgreementsApi,
  CatalogueApi,
  Configuration,
  CostApi,
  KeyTextKindEnum,
  IntakeApi,
  MeApi,
  NewMeasureComputedFromEnum,
  NewMeasureCountedByEnum,
  NewMeasureDirectionEnum,
  NewMeasureKindEnum,
  NewMeasureOwnerEnum,
  NewClockActionActionEnum,
  NewPartnershipModelEnum,
  NewPoolLineCostTypeEnum,
  NewPoolLineStageEnum,
  NewServiceCasesFromEnum,
  OrganisationsApi,
  PartnershipsApi,
  ResponseError,
  ResultsApi,
  VersionText,
  Working,
} from 'concordat-client';

const origin = process.env.ORIGIN ?? 'http://127.0.0.1:8080';
const issuers = process.env.ISSUERS ?? 'http://127.0.0.1:8090';

const partnership = 'daventry-shared';
const agreement = 'sla-dav';
const result = '2026-05.daventry.sla-dav.premises-in-time';

async function token(who: string, role: string): Promise<string> {
  const answer = await fetch(`${issuers}/${who}/token`, {
    method: 'POST',
    body: new URLSearchParams({grant_type: 'client_credentials', client_id: `${who}-${role}`, client_secret: 'demo'}),
  });
  ok(answer.ok, `no token for ${who}-${role}`);
  return (await answer.json()).access_token;
}

function as(who: string, role: string): Configuration {
  return new Configuration({basePath: `${origin}/v1`, accessToken: async () => `Bearer ${await token(who, role)}`});
}

const operator = as('operator', 'operator');
const officer = as('daventry', 'officer');
const signatory = as('daventry', 'signatory');
const manager = as('daventry-unit', 'manager');
const unitSignatory = as('daventry-unit', 'signatory');
const reader = as('daventry', 'reader');

async function tenants(): Promise<void> {
  const organisations = new OrganisationsApi(operator);
  await organisations.putOrganisation({
    organisation: 'daventry',
    newOrganisation: {name: 'Daventry District Council', kind: 'district-council', gssCode: 'E07000151'},
  });
  await organisations.putOrganisation({
    organisation: 'daventry-unit',
    newOrganisation: {name: 'Daventry Services', kind: 'shared-service'},
  });
  for (const who of ['daventry', 'daventry-unit']) {
    await organisations.putIdentityProvider({
      organisation: who,
      name: 'main',
      newIdentityProvider: {
        issuer: `${issuers}/${who}`,
        audience: 'concordat',
        algorithms: ['RS256'],
        rolesClaim: 'roles',
        roles: {reader: ['reader'], officer: ['officer'], manager: ['manager'], signatory: ['signatory']},
        clients: ['reader', 'officer', 'manager', 'signatory'].map(role => `${who}-${role}`),
      },
    });
  }
}

async function founding(): Promise<void> {
  const partnerships = new PartnershipsApi(operator);
  await partnerships.putPartnership({
    partnership,
    newPartnership: {
      title: 'Daventry Shared Services',
      model: NewPartnershipModelEnum.SharedServiceEntity,
      timeZone: 'Europe/London',
      jurisdiction: 'england-and-wales',
      sandbox: false,
    },
  });
  const from = new Date('2026-04-01');
  await partnerships.putMember({
    partnership, organisation: 'daventry', newMember: {roles: new Set(['member']), from, to: null, votes: 1},
  });
  await partnerships.putMember({
    partnership, organisation: 'daventry-unit', newMember: {roles: new Set(['provider']), from, to: null, votes: 0},
  });
  const accepted = await new PartnershipsApi(signatory).acceptMembership({partnership, organisation: 'daventry'});
  ok(accepted.acceptedAt instanceof Date);
  await new PartnershipsApi(unitSignatory).acceptMembership({partnership, organisation: 'daventry-unit'});
}

async function catalogue(): Promise<void> {
  await new OrganisationsApi(officer).putArea({organisation: 'daventry', area: 'woodford', newArea: {name: 'Woodford', parent: null}});
  const kept = new CatalogueApi(manager);
  await kept.putService({
    partnership,
    service: 'premises-licensing',
    newService: {title: 'Premises licences', legalBasis: 'LGA 1972 s101', casesFrom: NewServiceCasesFromEnum.Provider},
  });
  await kept.putMeasure({
    partnership,
    measure: 'premises-in-time',
    newMeasure: {
      title: 'Premises applications decided in time',
      kind: NewMeasureKindEnum.Timeliness,
      unit: 'percent',
      direction: NewMeasureDirectionEnum.HigherIsBetter,
      computedFrom: NewMeasureComputedFromEnum.Cases,
      countedBy: NewMeasureCountedByEnum.Due,
      source: 'Case system of the unit',
      owner: NewMeasureOwnerEnum.Provider,
    },
  });
}

const text: VersionText = {
  commences: new Date('2026-04-01'),
  expires: new Date('2029-03-31'),
  scope: [{service: 'premises-licensing'}],
  serviceLevels: [{
    ref: 'premises-in-time',
    service: 'premises-licensing',
    measure: 'premises-in-time',
    dimension: 'level',
    limit: {amount: 20, unit: 'working-days', calendar: 'england-and-wales'},
    period: 'month',
    bands: [{band: 'met', limit: 95}, {band: 'minor', limit: 90, points: 1}, {band: 'serious', points: 2}],
  }],
  cost: {basis: 'share', pool: 'licensing'},
  credits: {basis: 'none'},
  variations: [{
    ref: 'rural',
    areas: ['woodford'],
    from: new Date('2026-04-01'),
    to: null,
    localNeed: 'No office in the parish; post only',
    changes: [{serviceLevel: 'premises-in-time', limit: {amount: 25}}],
  }],
};

async function signing(): Promise<void> {
  const drafting = new AgreementsApi(manager);
  await drafting.postAgreement({
    partnership, newAgreement: {ref: agreement, council: 'daventry', title: 'Licensing services for Daventry'},
  });
  const version = {partnership, agreement, version: 1};
  await drafting.putVersion({...version, versionText: text});
  await drafting.proposeVersion(version);
  const digest = (await new AgreementsApi(reader).getVersion(version)).digest ?? '';
  ok(digest.startsWith('sha256:'), digest);
  await new AgreementsApi(signatory).signVersion({...version, newSignature: {digest, capacity: 'client'}});
  const signed = await new AgreementsApi(unitSignatory).signVersion({...version, newSignature: {digest, capacity: 'provider'}});
  same(signed.state, 'active');
  const terms = await new AgreementsApi(reader).getEffectiveTerms({
    partnership, agreement, on: new Date('2026-05-01'), service: 'premises-licensing', area: 'woodford',
  });
  same(terms.on, new Date('2026-05-01'));
  same(terms.serviceLevels[0].limit?.amount, 25);
  ok(Object.values(terms.serviceLevels[0].sources).some(source => source.variation === 'rural'), 'the variation is named');
}

async function cases(): Promise<void> {
  const common = {service: 'premises-licensing', council: 'daventry', outcome: 'granted'};
  const at = (instant: string): Date => new Date(`${instant}+01:00`);
  const receipt = await new IntakeApi(as('daventry-unit', 'officer')).postCases({
    partnership,
    newCases: {
      items: [
        {...common, ref: 'D-1', received: at('2026-04-07T10:00:00'), closed: at('2026-04-29T16:00:00')},
        {...common, ref: 'D-2', received: at('2026-04-07T10:00:00'), closed: at('2026-05-11T16:00:00')},
        {...common, ref: 'D-3', area: 'woodford', received: at('2026-04-07T10:00:00'), closed: at('2026-05-11T16:00:00')},
        {
          ...common,
          ref: 'D-4',
          received: at('2026-04-08T09:30:00'),
          clock: [
            {at: at('2026-04-09T09:00:00'), action: NewClockActionActionEnum.Pause, reason: 'awaiting plans'},
            {at: at('2026-04-20T09:00:00'), action: NewClockActionActionEnum.Resume},
          ],
          closed: at('2026-05-14T12:00:00'),
        },
        {ref: 'D-5', service: common.service, council: common.council, received: at('2026-04-09T09:00:00'), closed: at('2026-04-08T09:00:00')},
      ],
    },
  });
  same([receipt.created, receipt.rejected], [4, 1]);
  same([receipt.errors[0].ref, receipt.errors[0].pointer], ['D-5', '/closed']);
}

async function results(): Promise<void> {
  const read = new ResultsApi(reader);
  const {items} = await read.listResults({partnership, period: '2026-05', by: 'council,area,serviceLevel'});
  const council = items.find(item => item.area === null);
  same([council?.numerator, council?.denominator, council?.band], [3, 4, 'serious']);
  same(council?.from, new Date('2026-05-01'));
  ok(items.some(item => item.area === 'woodford' && item.termsFrom.some(terms => terms.variation === 'rural')), 'Woodford has its own terms');
  const explanation = await read.getExplanation({partnership, result});
  same([explanation.result.numerator, explanation.result.denominator], [3, 4]);
  const lines = await read.listExplainedCases({partnership, result});
  same(lines.items.length, 4);
  const clock = await read.getExplainedCase({partnership, result, ref: 'D-4'});
  ok(clock.intervals.some(interval => interval.kind === 'paused'), 'the interval that was paused is shown');
}

function steps(working: Working): Working[] {
  return [working, ...working.parts.flatMap(steps)];
}

async function cost(): Promise<void> {
  const keeping = new CostApi(manager);
  const pool = 'licensing';
  await keeping.putCostPool({
    partnership, pool, newCostPool: {title: 'Licensing service', purpose: 'The licensing team and its system'},
  });
  const budget = {stage: NewPoolLineStageEnum.Budget, period: 'FY2026-27'};
  const receipt = await keeping.postPoolLines({
    partnership,
    pool,
    newPoolLines: {
      items: [
        {...budget, ref: 'team', costType: NewPoolLineCostTypeEnum.Employees, amount: '182500.00'},
        {...budget, ref: 'surgery', costType: NewPoolLineCostTypeEnum.Premises, amount: '1250.50', council: 'daventry', area: 'woodford'},
      ],
    },
  });
  same([receipt.created, receipt.rejected], [2, 0]);
  const scheme = 'licensing-cost';
  await keeping.putSharingScheme({partnership, scheme, newSharingScheme: {title: 'Licensing, by members alike'}});
  const version = {partnership, scheme, version: 1};
  await keeping.putSharingSchemeVersion({
    ...version,
    schemeText: {commences: new Date('2026-04-01'), pools: [{pool, key: {kind: KeyTextKindEnum.Equal}}]},
  });
  await keeping.proposeSharingSchemeVersion(version);
  const read = new CostApi(reader);
  const {digest} = await read.getSharingSchemeVersion(version);
  const approved = await new CostApi(signatory).approveSharingSchemeVersion({...version, newSharingSchemeApproval: {digest}});
  same([approved.approvedBy, approved.awaited], [['daventry'], []]);
  const {items} = await read.listApportionments({partnership, year: 'FY2026-27', stage: 'budget'});
  same(items.map(item => [item.council, item.shared.amount, item.extras?.amount, item.amount?.amount]),
    [['daventry', '182500.00', '1250.50', '183750.50']]);
  const explanation = await read.getApportionmentExplanation({partnership, apportionment: items[0].apportionment});
  ok(steps(explanation.workings.shared).some(working => working.step === 'equal'), 'the step of the key is explained');
}

async function nobodyElse(): Promise<void> {
  await new ResultsApi(reader).listResults({partnership, period: '2026-05'});
  await rejects(
    new ResultsApi(as('kettering', 'reader')).listResults({partnership, period: '2026-05'}),
    (e: unknown) => e instanceof ResponseError && e.response.status === 404,
  );
}

async function tour(): Promise<void> {
  const me = await new MeApi(as('kettering', 'reader')).getMe();
  same(me.organisation, 'kettering');
  await tenants();
  await founding();
  await catalogue();
  await signing();
  await cases();
  await results();
  await cost();
  await nobodyElse();
  console.log('TypeScript: the tour is what the README says.');
}

tour().catch(async e => {
  console.error(e instanceof ResponseError ? `${e.response.status} ${e.response.url}: ${await e.response.text()}` : e);
  process.exit(1);
});
