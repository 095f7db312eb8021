import type { JSX } from 'preact'
import { useCallback } from 'preact/hooks'
import type { Invitation } from '../../../shared/invitation.ts'
import { useDesk, useWords } from '../desk.ts'
import { ItemList, type ItemPlace } from '../parts/item-list.tsx'
import { ListItem } from '../parts/list-item.tsx'
import { InvitationState } from '../parts/person-state.tsx'
import { Shell } from '../parts/shell.tsx'
import { Time } from '../parts/time.tsx'
import { openedPath } from '../place.ts'
import { InvitationPane } from './invitation.tsx'
import { InvitePane } from './invite.tsx'

/** What stands beside the list: nothing, an invitation by its id, or the form for a new one. */
export type BesideInvitations = { is: 'none' } | { is: 'one'; id: string } | { is: 'new' }

/** Invitations to the people this person looks after, newest first; one of them, or a new one, beside them. */
export function InvitationsPage({ beside }: { beside: BesideInvitations }): JSX.Element {
  const { lists } = useDesk()
  const { people } = useWords()
  const list = lists.invitations
  const opened = beside.is === 'one' ? beside.id : beside.is === 'new' ? '' : null
  const neighbour = useCallback(
    (step: 1 | -1) => {
      const id = opened && list.neighbour(opened, step)
      return id ? openedPath('invitations', id) : null
    },
    [opened, list],
  )
  const columns = people.invitationColumns
  return (
    <Shell walk={{ back: opened === null ? null : '/invitations', neighbour }}>
      <ItemList
        list={list}
        title={people.invitations}
        opened={opened}
        columns={[columns.role, columns.name, columns.state, columns.by, columns.when]}
        empty={{ icon: 'mail', title: people.noInvitations, text: people.noInvitationsNext }}
        head={
          beside.is === 'new' ? null : (
            <a class="btn btn-sm" href="/invitations/new">
              {people.invite}
            </a>
          )
        }
      >
        {(invitation, place) => <InvitationItem key={invitation.id} invitation={invitation} {...place} />}
      </ItemList>
      {beside.is === 'one' && <InvitationPane key={beside.id} id={beside.id} />}
      {beside.is === 'new' && <InvitePane />}
    </Shell>
  )
}

function InvitationItem({ invitation, ...place }: ItemPlace & { invitation: Invitation }): JSX.Element {
  const { desk, people } = useWords()
  const { id, person, state, invitedBy, invitedAt } = invitation
  return (
    <ListItem
      {...place}
      href={openedPath('invitations', id)}
      title={person.name}
      number={<span class="item-role">{desk.roles[person.role]}</span>}
      result={
        <>
          <InvitationState state={state} />
          <span class="item-added">{person.email}</span>
        </>
      }
      who={invitedBy?.name ?? people.commandLine}
      when={<Time at={invitedAt} />}
    />
  )
}
