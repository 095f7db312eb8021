import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Fact, Facts } from '../../../extension/ui/facts.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { Invitation, InvitationRequest } from '../../../shared/invitation.ts'
import { useDesk, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import { Back } from '../parts/back.tsx'
import { Empty } from '../parts/empty.tsx'
import { Heading } from '../parts/heading.tsx'
import { InvitationState } from '../parts/person-state.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Time } from '../parts/time.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { openedPath } from '../place.ts'

/** One invitation, whether its list holds it or not: take it back while it waits, or send it again to who did not come. */
export function InvitationPane({ id }: { id: string }): JSX.Element {
  const { opened } = useDesk()
  const { desk, people } = useWords()
  const state = opened.invitation.state.value
  const mine = state?.key === id ? state : null
  const invitation = mine?.is === 'there' ? mine.value : null
  const back = <Back href="/invitations" name={people.invitations} />
  return (
    <article class="ticket">
      {invitation && (
        <>
          <header class="ticket-head">
            {back}
            <div class="ticket-line">
              <div class="cluster">
                <InvitationState state={invitation.state} pill />
                <span class="faint small">{invitation.person.email}</span>
              </div>
            </div>
            <Heading title={invitation.person.name} />
          </header>
          <InvitationFacts invitation={invitation} />
        </>
      )}
      <div class="ticket-body">
        {!invitation && back}
        {invitation && <Deeds invitation={invitation} />}
        {mine?.is === 'absent' && (
          <Empty icon="ask" title={<Heading title={people.invitationAbsent} />} text={people.invitationAbsentNext} />
        )}
        {mine?.is === 'trouble' && <Trouble refusal={mine.refusal} onAgain={() => opened.invitation.open(id)} />}
        {(mine === null || mine.is === 'loading') && <Skeleton name={desk.loading} rows={4} />}
      </div>
    </article>
  )
}

function InvitationFacts({ invitation }: { invitation: Invitation }): JSX.Element {
  const { desk, people } = useWords()
  const { person, enterprises, invitedBy, expiresAt } = invitation
  return (
    <aside class="desk-context" aria-label={people.about}>
      <section>
        <Facts>
          <Fact name={people.role}>{desk.roles[person.role]}</Fact>
          <Fact name={people.language}>{people.languages[person.locale]}</Fact>
          {enterprises.length > 0 && (
            <Fact name={people.enterprises}>{enterprises.map(({ name }) => name).join(', ')}</Fact>
          )}
          <Fact name={people.invitedBy}>{invitedBy?.name ?? people.commandLine}</Fact>
          <Fact name={people.expires}>
            <Time at={expiresAt} />
          </Fact>
        </Facts>
      </section>
    </aside>
  )
}

function Deeds({ invitation }: { invitation: Invitation }): JSX.Element {
  const { api, session, lists, opened, router } = useDesk()
  const { people } = useWords()
  const [note, setNote] = useState<string | null>(null)
  const revoking = useMemo(() => createDeed((id: string) => api.revokeInvitation(id), session), [api, session])
  const sending = useMemo(
    () => createDeed((request: InvitationRequest, key) => api.invite(request, key), session),
    [api, session],
  )
  const { id, person, enterprises, state } = invitation
  const revoke = async () => {
    const revoked = await revoking.run(id)
    if (revoked) {
      opened.invitation.put(id, revoked)
      setNote(people.revoked)
    }
    await lists.invitations.refresh()
  }
  const resend = async () => {
    const { name, email, role, locale } = person
    const request = { name, email, role, locale, enterpriseIds: enterprises.map(one => one.id) }
    const sent = await sending.run(request)
    if (!sent) return
    await lists.invitations.refresh()
    router.go(openedPath('invitations', sent.id), { replace: true })
  }
  const trouble = revoking.trouble.value ?? sending.trouble.value
  return (
    <>
      <div role="status">{note && <Notice tone="note" title={note} />}</div>
      {trouble && <Trouble refusal={trouble} onAgain={() => opened.invitation.refresh()} />}
      {state !== 'accepted' && (
        <div class="actions-row">
          {state === 'waiting' && (
            <Button busy={revoking.busy.value} onClick={revoke}>
              {people.revoke}
            </Button>
          )}
          <Button kind="primary" busy={sending.busy.value} onClick={resend}>
            {people.resend}
          </Button>
        </div>
      )}
    </>
  )
}
