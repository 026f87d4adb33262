/** GET /api/classes/[classId]/register.csv: the register of signatures as a file. */
import { endpoint } from '../../_endpoint.ts';

export const prerender = false;
export const GET = endpoint({
  who: 'staff',
  async run({ classes }, _, who, params) {
    const { csv, fileName } = await classes.register(who, params['classId']!);
    const disposition = `attachment; filename="${fileName}"`;
    return new Response(csv, {
      headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': disposition },
    });
  },
});
