/** What a technician finds at the staff desk: how the server is, and nothing about children. */
import { expect, test } from '../support/journey.ts';
import { Lead } from './app/lead.ts';
import { signInOf, StaffMember } from './app/staff-member.ts';

const KIM = { name: 'Kim Adeyemi', email: 'kim@larkmere.example' };
const PASSWORD = 'copper lantern bridge forty';

test('a technician reads how the server is, and that the pages of others are not here', async ({ visitor, server }) => {
  const lead = new Lead((await visitor()).page);
  await lead.signsIn(...signInOf(server, 'lead'));
  const link = await lead.invites(KIM, 'Technician');

  const { page, noise } = await visitor({ viewport: { width: 1024, height: 768 } });
  const kim = new StaffMember(page);
  await kim.acceptsTheInvitation(link, PASSWORD);
  await kim.types(KIM.email, PASSWORD);
  await kim.isAtHome();
  await expect(kim.heading('The server')).toBeVisible();
  await expect(kim.page.getByText('The server and its database answer.')).toBeVisible();
  await expect(kim.page.getByText(`${server.url.replace(/^https?:\/\//, '')}/api/health`)).toBeVisible();
  for (const { name } of server.school.classes)
    await expect(kim.page.getByText(name, { exact: true }), name).toBeHidden();
  await kim.findsNoBarrier();

  const { id } = server.school.classes[0]!;
  noise.expect(/404/);
  for (const path of ['/staff/people/', `/staff/classes/${id}/`, '/staff/nowhere/']) {
    expect((await kim.page.goto(path))!.status(), path).toBe(404);
    await expect(kim.heading('This page is not here')).toBeVisible();
  }
  await kim.findsNoBarrier();
  await kim.page.getByRole('link', { name: 'Classes and lessons' }).first().click();
  await kim.isAtHome();
});
