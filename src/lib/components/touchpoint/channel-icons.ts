import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Gift from '@lucide/svelte/icons/gift';
import Mail from '@lucide/svelte/icons/mail';
import MailOpen from '@lucide/svelte/icons/mail-open';
import MapPin from '@lucide/svelte/icons/map-pin';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Phone from '@lucide/svelte/icons/phone';
import Printer from '@lucide/svelte/icons/printer';
import UsersRound from '@lucide/svelte/icons/users-round';
import Video from '@lucide/svelte/icons/video';
import type { Channel } from '$lib/domain/touchpoint/channel.ts';
import type { Icon } from '$lib/ui/icon.ts';

export const CHANNEL_ICONS: Record<Channel, Icon> = {
	visit: MapPin,
	call: Phone,
	message: MessageCircle,
	email: Mail,
	letter: MailOpen,
	fax: Printer,
	gift: Gift,
	event: CalendarDays,
	club: UsersRound,
	online: Video
};
