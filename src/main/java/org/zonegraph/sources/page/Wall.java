package org.zonegraph.sources.page;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;

/** What is sent with a good status code and is not what was asked for. */
public enum Wall {

	/** A page that says that there is no page (soft 404). */
	NOT_FOUND,
	/** Something that only people shall solve. */
	CAPTCHA,
	/** A form to log in, or to pay. */
	LOGIN,
	/** Nothing to read, as of pages that are made by scripts, and of pictures. */
	NO_TEXT;

	/** What says more than this in letters says something of its own. */
	private static final int SHORT = 400;

	/** A page with less is a head, or a button. */
	private static final int EMPTY = 25;

	/** A line that tells of itself is short; in a longer one a report tells of others. */
	private static final int LINE = 120;

	private static final Pattern NOT_FOUND_TITLE = Pattern
		.compile("(?i)^\\W*((http|error|status|server error|错误)\\W*){0,3}(404|410)"
				+ "(\\W*|\\W+(not|error|page|file|gone|sorry|页|错|您|抱歉).*|\\s*[-_|–—].*)"
				+ "|(page |file |article |document )?not found\\b.*|.*\\bpage not found\\b.*"
				+ "|.{0,12}(页面|网页|文章|内容|信息|頁面|網頁)(不存在|未找到|找不到|没有找到|已删除|已被删除|已下线|走丢).{0,12}"
				+ "|.{0,6}(找不到|未找到|无法找到).{0,6}(页|頁|文件|文章).{0,12}");

	private static final Pattern NOT_FOUND_LINE = Pattern.compile(
			"(?i).*((page|file|article|document|content|url|resource|story|item)\\b.{0,60}(not (be )?found|not find"
					+ "|can.?t be found|doesn.?t exist|not exist|no longer (exist|available|here)|(been |has )(removed|deleted|moved)|never existed)"
					+ "|(can.?t|cannot|could ?n.?t|could not|unable to|did not) find.{0,30}\\b(page|article|file|resource|looking)\\b"
					+ "|nothing (was|is|could be) found (here|at)|domain.{0,40}(for sale|expired|parked|registrar)"
					+ "|account.{0,20}suspended|site.{0,30}(no longer|suspended|closed)).*"
					+ "|(抱歉|对不起|很遗憾|sorry|非常抱歉|提示|啊哦|哎呀|oops|出错了)?[^。]{0,4}"
					+ "((您|你)所?(要|想)?(访问|查看|请求|浏览|找|打开)的|您?所访问的|该|此|指定的|当前|本)?(页面?|网页|頁面|網頁|文章|内容|信息|主题|帖子|链接|地址|资源|稿件|网站|站点|网址|新闻|域名|栏目)"
					+ "(可能|暂时|目前)?(已经?|正在)?(不存在|未找到|找不到|没有找到|(被.{0,6})?(删除|移除|撤下|屏蔽)|不見了|不见了|下线|下架|失效|过期|[走飞跑]丢|飞走|丢失|丢了|关闭|停用|出售|转让|无法访问).*"
					+ "|.{0,12}(找不到|未找到|无法找到|没有找到|没找到)(您|你|该|此|任何|相关)?.{0,8}(页|頁|文章|内容|信息|资源).{0,24}");

	private static final Pattern CAPTCHA_TEXT = Pattern.compile(
			"(?is).*(captcha|(输入|填写|获取|输入下图|图形|图片).{0,8}(验证码|驗證碼|字符)|(^|\\n)(验证码|驗證碼)|(人机|人機|安全|滑动|滑块|身份)(验证|驗證)|(拖动|按住|滑动|移动).{0,6}滑块|(完成|进行|通过|点击).{0,8}验证|not (a|an?) (robot|bot)\\b"
					+ "|you (are|were|'re) (a )?(human|robot|bot)\\b|are you a (human|robot)|verify(ing)? (that )?you|(were|are|is) a bot\\b|confirm you are"
					+ "|checking (if the site connection|your browser)|just a moment|(unusual|automated|suspicious) (traffic|activity|requests|queries)|request blocked|pardon our interruption"
					+ "|(enable|turn on) javascript and cookies|type the characters|访问(过于|太)?频繁|(访问|请求)(次数|频率)过[多高]|访问(请求)?(已|已被|被)?(异常|拦截|阻断|限制|禁止)|疑似(黑客)?攻击"
					+ "|security (check|verification)|access (to this page )?(has been )?denied|请求(已被|被|已)?(拦截|阻断)|(web应用|网站)防火墙|安全(狗|宝|拦截)).*");

	private static final String CAPTCHA_PARTS = "[src*=recaptcha], [src*=hcaptcha], [src*=turnstile], [src*=geetest], "
			+ "[src*=challenge-platform], [class*=captcha], [id*=captcha], [class*=g-recaptcha], [class*=cf-turnstile]";

	private static final Pattern LOGIN_TEXT = Pattern.compile(
			"(?is).*(请(您)?先?(登录|登陆|登入|注册)|(未|没有|尚未)(登录|登陆|登入)|(登录|登陆|登入|注册|扫码|订阅|开通|购买)后(方可|才能|可|即可|查看|阅读|再)|(please|must|need to) (log|sign)[ -]?in"
					+ "|be (logged|signed)[ -]in|(log|sign)[ -]?in to (continue|read|view|access|your)|会员(专享|可见|专区)|(开通|成为|购买)会员|付费(阅读|内容|文章)"
					+ "|subscribe (now )?to (continue|read|keep)|already a (subscriber|member)|(subscribers?|members?)[ -]only|for (subscribers|members)"
					+ "|(account|trial) to (read|view|continue|keep)|to (continue|keep) reading|统一身份认证).*");

	private static final Pattern LOGIN_WORD = Pattern.compile("(?is).*(登录|登陆|登入|\\b(log|sign)[ -]?(in|on)\\b).*");

	private static final Pattern LOGIN_PATH = Pattern.compile(
			"(?i).*/(login|log-in|signin|sign-in|passport|sso|cas|auth|oauth2?|account/login|user/login)([/.?].*)?");

	/**
	 * Recognizes a page that is not what was asked for. What the page should say is
	 * looked for before: where it is found, this is not asked.
	 * @param walked where the address led
	 * @return what stands there instead, empty where it looks like a page
	 */
	public static Optional<Wall> of(Walked walked) {
		PageText page = walked.page();
		Document html = page.html();
		String title = page.title();
		String text = page.text();
		int length = page.key().length();
		boolean brief = length < SHORT;
		if (brief && (CAPTCHA_TEXT.matcher(title + "\n" + text).matches() || html.selectFirst(CAPTCHA_PARTS) != null)
				&& html.select("input[type=password]").isEmpty()) {
			return Optional.of(CAPTCHA);
		}
		if (NOT_FOUND_TITLE.matcher(title).matches() || (brief && text.lines().anyMatch(Wall::isNotFound))) {
			return Optional.of(NOT_FOUND);
		}
		boolean form = !html.select("input[type=password]").isEmpty();
		String both = title + "\n" + text;
		if (isLogin(walked, walked.end()) || (brief && (form || LOGIN_TEXT.matcher(both).matches()))
				|| (length < EMPTY && LOGIN_WORD.matcher(both).matches())) {
			return Optional.of(LOGIN);
		}
		return text.isBlank() ? Optional.of(NO_TEXT) : Optional.empty();
	}

	private static boolean isNotFound(String line) {
		return line.length() <= LINE
				&& (NOT_FOUND_LINE.matcher(line).matches() || NOT_FOUND_TITLE.matcher(line).matches());
	}

	private static boolean isLogin(Walked walked, URI end) {
		return walked.isElsewhere() && LOGIN_PATH.matcher(end.getRawPath()).matches();
	}

}
