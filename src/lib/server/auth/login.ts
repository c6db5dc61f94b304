import { betterAuth } from 'better-auth';
import type { Database } from '../sql/database.ts';

/** Phones are offline for weeks, and on holiday for longer. Each day of use begins it anew. */
const SESSION_SECONDS = 180 * 24 * 60 * 60;
const RENEWED_AFTER_SECONDS = 24 * 60 * 60;

/** A session that ends after this was begun or renewed within the day. By the clock that better-auth goes by. */
export function needsNoRenewal(): Date {
	return new Date(Date.now() + (SESSION_SECONDS - RENEWED_AFTER_SECONDS) * 1000);
}

export type Login = ReturnType<typeof openLogin>;

/**
 * Users, passwords and sessions. None of its own routes is served: our endpoints call it. `isSecure` where people reach
 * us by HTTPS.
 */
export function openLogin(db: Database, { secret, isSecure }: { secret: string; isSecure: boolean }) {
	return betterAuth({
		database: { db, type: 'postgres', transaction: true },
		secret,
		// It makes no link and checks no origin for us; without one it would look for it in the environment.
		baseURL: 'http://rapport.invalid',
		telemetry: { enabled: false },
		// Its messages may hold what people typed. What goes wrong reaches us as an error.
		logger: { disabled: true },
		rateLimit: { enabled: false },
		emailAndPassword: { enabled: true, disableSignUp: true },
		user: {
			modelName: 'login_user',
			fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' }
		},
		account: {
			modelName: 'login_account',
			fields: {
				accountId: 'account_id',
				providerId: 'provider_id',
				userId: 'user_id',
				accessToken: 'access_token',
				refreshToken: 'refresh_token',
				idToken: 'id_token',
				accessTokenExpiresAt: 'access_token_expires_at',
				refreshTokenExpiresAt: 'refresh_token_expires_at',
				createdAt: 'created_at',
				updatedAt: 'updated_at'
			}
		},
		session: {
			modelName: 'login_session',
			expiresIn: SESSION_SECONDS,
			updateAge: RENEWED_AFTER_SECONDS,
			fields: {
				expiresAt: 'expires_at',
				createdAt: 'created_at',
				updatedAt: 'updated_at',
				ipAddress: 'ip_address',
				userAgent: 'user_agent',
				userId: 'user_id'
			}
		},
		advanced: {
			// Nobody needs to know later from where somebody signed in.
			ipAddress: { disableIpTracking: true },
			database: { validateSchema: false },
			// It knows only `__Secure-`; the name below goes further: no other host of the domain can set such a cookie.
			useSecureCookies: false,
			cookies: {
				session_token: {
					name: isSecure ? '__Host-rapport' : 'rapport',
					attributes: { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure }
				}
			}
		}
	});
}
