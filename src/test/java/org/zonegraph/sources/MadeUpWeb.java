package org.zonegraph.sources;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.sun.net.httpserver.HttpHandler;

/**
 * Pages that behave as sites do, several of each kind, and what should be said of them.
 * Most cite nothing, as most sources have neither a quote nor a name that their page has.
 */
final class MadeUpWeb {

	static final String QUOTE = "面积为5.6平方公里的阿拉山口综合保税区获国务院批准设立";

	private static final String ARTICLE = "<h1>阿拉山口综合保税区获批</h1><p>新华社消息，" + QUOTE + "，是全国第16个综合保税区。</p><p>"
			+ "区内企业可开展保税加工、保税物流、货物贸易等业务。".repeat(12) + "</p>";

	private static final Charset GB = Charset.forName("GB18030");

	/**
	 * A page and what should be said of it.
	 *
	 * @param behaviour the kind of page
	 * @param source a source that has its address
	 * @param expected state and reason
	 */
	record Case(String behaviour, CitedSource source, String expected) {
	}

	private final Sites sites;

	private final List<Case> cases = new ArrayList<>();

	private int hosts;

	MadeUpWeb(Sites sites) {
		this.sites = sites;
	}

	List<Case> cases() {
		there();
		gone();
		moved();
		loops();
		soft();
		captchas();
		logins();
		slow();
		pdf();
		chinese();
		sizes();
		privateNetworks();
		robots();
		asServersWordThem();
		asOthersWordThem();
		asNobodyWordedThem();
		return this.cases;
	}

	String host() {
		this.hosts++;
		return "site%d.test".formatted(this.hosts);
	}

	/** Adds a case of an address; the quote is looked for where it should be found. */
	void add(String behaviour, String address, String expected, boolean quoted) {
		this.cases.add(new Case(behaviour, new CitedSource("source:case-" + this.cases.size(), address,
				quoted ? List.of(QUOTE) : List.of(), List.of()), expected));
	}

	private void page(String behaviour, HttpHandler page, String expected, boolean quoted) {
		add(behaviour, this.sites.put(host(), "/2011/06/article_1.html", page), expected, quoted);
	}

	private void there() {
		page("there", Sites.page(Sites.html("新闻", ARTICLE)), "THERE", true);
		page("there", Sites.page(Sites.html("新闻", ARTICLE)), "THERE", false);
		page("there", Sites.page(Sites.html("登录海关总署", "<nav>登录 注册</nav>" + ARTICLE)), "THERE", false);
		page("there",
				Sites.page(Sites.html("How a captcha works", "<p>A captcha tells people from machines.</p>"
						+ "<p>The customs office uses it for its booking platform, and says why. </p>".repeat(12))),
				"THERE", false);
		page("there", Sites
			.page(Sites.html("Bonded zone opens", "<div>Sign in | Subscribe</div><p>The zone opened in May"
					+ " with forty firms, among them two that repair aircraft engines for airlines of the region.</p>"
					+ "<form><input name=q></form>")),
				"THERE", false);
		page("there",
				Sites
					.page(Sites.html("Zone 404 firms", "<p>The zone has 404 firms, and a page of each.</p>".repeat(9))),
				"THERE", false);
		page("there", Sites.bytes(200, "text/plain; charset=utf-8",
				("A table of codes\n" + QUOTE).getBytes(StandardCharsets.UTF_8)), "THERE", true);
	}

	private void gone() {
		for (int code : List.of(404, 410)) {
			page("gone", Sites.status(code, Sites.html("Not found", "<p>Nothing here.</p>")), "GONE", false);
			page("gone", Sites.status(code, ""), "GONE", false);
			page("gone", Sites.status(code, Sites.html("新闻", ARTICLE)), "GONE", true);
		}
		String host = host();
		this.sites.put(host, "/new", Sites.status(404, ""));
		add("gone", this.sites.put(host, "/old", Sites.to(301, "/new")), "GONE", false);
	}

	private void moved() {
		for (int code : List.of(301, 308)) {
			String host = host();
			String other = host();
			this.sites.put(host, "/new.html", Sites.page(Sites.html("新闻", ARTICLE)));
			this.sites.put(other, "/a/b.html", Sites.page(Sites.html("新闻", ARTICLE)));
			add("moved", this.sites.put(host, "/old.html", Sites.to(code, "/new.html")), "MOVED", true);
			add("moved", this.sites.put(host, "/old/1.html", Sites.to(code, "../new.html")), "MOVED", false);
			add("moved", this.sites.put(host, "/far.html", Sites.to(code, this.sites.address(other, "/a/b.html"))),
					"MOVED", true);
			add("moved", this.sites.put(host, "/twice.html", Sites.to(code, "/old.html")), "MOVED", true);
		}
		String host = host();
		this.sites.put(host, "/新闻.html", Sites.page(Sites.html("新闻", ARTICLE)));
		this.sites.put(host, "/%E6%96%B0%E9%97%BB.html", Sites.page(Sites.html("新闻", ARTICLE)));
		add("moved", this.sites.put(host, "/cn.html", Sites.to(301, "/%E6%96%B0%E9%97%BB.html")), "MOVED", true);
		add("moved",
				this.sites.put(host, "/meta.html",
						Sites.page("<meta http-equiv=refresh content=\"0; url='/%E6%96%B0%E9%97%BB.html'\">moved")),
				"MOVED", true);
		// what is meant to pass leaves the address as it is
		add("moved", this.sites.put(host, "/302.html", Sites.to(302, "/%E6%96%B0%E9%97%BB.html")), "THERE", true);
		add("moved", this.sites.put(host, "/307.html", Sites.to(307, "/%E6%96%B0%E9%97%BB.html")), "THERE", false);
	}

	private void loops() {
		String host = host();
		add("loop", this.sites.put(host, "/self", Sites.to(301, "/self")), "UNREACHABLE LOOP", false);
		this.sites.put(host, "/b", Sites.to(302, "/a"));
		add("loop", this.sites.put(host, "/a", Sites.to(302, "/b")), "UNREACHABLE LOOP", false);
		for (int i = 0; i < 40; i++) {
			this.sites.put(host, "/long/" + i, Sites.to(302, "/long/" + (i + 1)));
		}
		add("loop", this.sites.address(host, "/long/0"), "UNREACHABLE LOOP", false);
		add("loop", this.sites.put(host, "/meta", Sites.page("<meta http-equiv=refresh content='0;url=/meta'>x")),
				"UNREACHABLE LOOP", false);
		this.sites.put(host, "/m2", Sites.to(301, "/m1"));
		add("loop", this.sites.put(host, "/m1", Sites.page("<meta http-equiv=Refresh content='1; URL=/m2'>x")),
				"UNREACHABLE LOOP", false);
	}

	private void soft() {
		List.of("<h1>404</h1>", "<h1>页面不存在</h1><p>请返回首页。</p>", "<p>对不起，您访问的页面不存在或已被删除！</p>",
				"<p>抱歉，找不到您要的页面。5秒后返回首页</p>", "<p>The page you requested could not be found. Search our site.</p>",
				"<p>Sorry, this article is no longer available.</p>", "<h2>文章已被删除</h2>", "<p>该信息已下线</p>",
				"<p>This domain is for sale! Buy it today.</p>", "<p>该域名正在出售，联系我们。</p>",
				"<p>We can't find the page you are looking for.</p>")
			.forEach((body) -> page("soft 404", Sites.page(Sites.html(body.contains("404") ? "404" : "网站", body)),
					"SOFT_404 NOT_FOUND", false));
		List.of("404 Not Found", "Page not found - News", "404 - 页面没有找到", "Error 404", "您访问的页面不存在")
			.forEach((title) -> page("soft 404",
					Sites.page(Sites.html(title, "<ul>" + "<li>今日要闻：口岸通关提速</li>".repeat(90) + "</ul>")),
					"SOFT_404 NOT_FOUND", false));
		String front = host();
		this.sites.put(front, "/", Sites.page(Sites.html("门户", "<p>今日要闻</p>".repeat(200))));
		add("soft 404", this.sites.put(front, "/2011/a.html", Sites.to(302, "/")), "SOFT_404 FRONT_PAGE", false);
		add("soft 404", this.sites.put(front, "/2012/a.html", Sites.to(301, "/")), "SOFT_404 FRONT_PAGE", true);
		String same = host();
		this.sites.put(same, "/*", Sites.page(Sites.html("门户", "<p>欢迎来到本网站，今日要闻。</p>".repeat(60))));
		add("soft 404", this.sites.address(same, "/2013/a.html"), "SOFT_404 SAME_PAGE", true);
		add("soft 404", this.sites.address(same, "/article/77"), "SOFT_404 SAME_PAGE", false);
	}

	private void captchas() {
		List.of("<h1>Just a moment...</h1><p>Checking your browser before accessing.</p>",
				"<p>请完成安全验证后继续访问</p><div id=captcha></div>", "<p>您的访问过于频繁，请输入验证码</p><input name=code>",
				"<p>拖动下方滑块完成验证</p>", "<div class=g-recaptcha></div><p>One more step</p>",
				"<script src=https://static.geetest.com/v4/gt4.js></script><p>稍候</p>",
				"<p>We have detected unusual traffic from your network.</p>",
				"<p>Please verify you are human.</p><div class=cf-turnstile></div>", "<p>您的请求已被拦截，Web应用防火墙</p>")
			.forEach((body) -> page("captcha", Sites.page(Sites.html("Please wait", body)), "BLOCKED CAPTCHA", true));
		page("captcha",
				Sites.status(403,
						Sites.html("Attention Required",
								"<p>security check: are you a robot?</p>" + "<div id=hcaptcha></div><p>captcha</p>")),
				"BLOCKED CAPTCHA", false);
		page("captcha", Sites.status(503, Sites.html("Just a moment...", "<p>Checking your browser</p>")),
				"BLOCKED CAPTCHA", false);
	}

	private void logins() {
		List.of("<form><input name=user><input type=password name=p></form>", "<p>请先登录后查看全文</p>",
				"<p>用户登录</p><form><input type=text><input type=password><input name=验证码 placeholder=验证码></form>",
				"<p>You must sign in to read this article.</p>", "<p>Subscribe to continue reading.</p>",
				"<p>会员专享内容，登录后阅读</p>", "<h1>Log in</h1>")
			.forEach((body) -> page("login", Sites.page(Sites.html("Account", body)), "BLOCKED LOGIN", true));
		String host = host();
		this.sites.put(host, "/account/login?next=a",
				Sites.page(Sites.html("Welcome", "<p>Welcome back to us.</p>".repeat(40))));
		add("login", this.sites.put(host, "/a.html", Sites.to(302, "/account/login?next=a")), "BLOCKED LOGIN", false);
		page("login", Sites.status(401, ""), "BLOCKED LOGIN", false);
		page("login", Sites.status(402, Sites.html("Pay", "<p>Pay to read.</p>")), "BLOCKED LOGIN", false);
	}

	private void slow() {
		page("slow", this.sites.never(), "UNREACHABLE SLOW", false);
		page("slow", this.sites.stalled(), "UNREACHABLE SLOW", true);
		String host = host();
		this.sites.put(host, "/slow", this.sites.never());
		add("slow", this.sites.put(host, "/a", Sites.to(301, "/slow")), "UNREACHABLE SLOW", false);
		String all = host();
		this.sites.put(all, "/robots.txt", this.sites.never());
		add("slow", this.sites.put(all, "/a", Sites.page(ARTICLE)), "UNREACHABLE SLOW", true);
	}

	private void pdf() {
		byte[] pdf = MadePdf.of(List.of("国务院关于同意设立的批复", QUOTE, "Approved area: 5.6 square kilometres"));
		byte[] split = MadePdf.of(List.of("正文：" + QUOTE.substring(0, 12), QUOTE.substring(12) + "。"));
		page("PDF", Sites.bytes(200, "application/pdf", pdf), "THERE", true);
		page("PDF", Sites.bytes(200, "application/octet-stream", pdf), "THERE", true);
		page("PDF", Sites.bytes(200, "text/html", pdf), "THERE", true);
		page("PDF", Sites.bytes(200, "application/pdf", split), "THERE", true);
		page("PDF",
				Sites.bytes(200, "application/pdf", "%PDF-1.4 and then nothing".getBytes(StandardCharsets.US_ASCII)),
				"UNREAD NO_TEXT", true);
		page("PDF", Sites.bytes(200, "application/pdf", MadePdf.of(List.of())), "UNREAD NO_TEXT", false);
	}

	private void chinese() {
		String html = Sites.html("新闻", ARTICLE + "<p>𠮷野家、镕、瑨</p>");
		String named = html.replace("<title>", "<meta charset=%s><title>");
		page("GB18030", Sites.encoded("text/html; charset=gb18030", html, GB), "THERE", true);
		page("GB18030", Sites.encoded("text/html; charset=gb2312", html, GB), "THERE", true);
		page("GB18030", Sites.encoded("text/html", named.formatted("gbk"), GB), "THERE", true);
		page("GB18030", Sites.encoded("text/html", html, GB), "THERE", true);
		page("GB18030", Sites.encoded("text/html; charset=ISO-8859-1", html, GB), "THERE", true);
		page("GB18030", Sites.encoded("text/html; charset=utf-8", named.formatted("gb2312"), GB), "THERE", true);
		page("GB18030", Sites.encoded("text/html; charset=no-such", html, GB), "THERE", true);
		page("GB18030", Sites.encoded("text/html; charset=gbk", html, StandardCharsets.UTF_8), "THERE", true);
	}

	private void sizes() {
		page("huge", Sites.endless(true), "UNREAD TOO_LARGE", false);
		page("huge", Sites.endless(false), "UNREAD TOO_LARGE", true);
		byte[] noise = new byte[Sites.BOUNDS.bytes() * 2];
		new Random(43).nextBytes(noise);
		page("huge", Sites.gzip(noise), "UNREAD TOO_LARGE", false);
		page("huge", Sites.bytes(200, "application/pdf", noise), "UNREAD TOO_LARGE", false);
		page("bomb", Sites.gzip(new byte[20 << 20]), "UNREAD BOMB", false);
		page("bomb", Sites.gzip("<p>a</p>".repeat(2 << 20).getBytes(StandardCharsets.UTF_8)), "UNREAD BOMB", true);
		String host = host();
		this.sites.put(host, "/b", Sites.gzip(new byte[4 << 20]));
		add("bomb", this.sites.put(host, "/a", Sites.to(301, "/b")), "UNREAD BOMB", false);
		page("bomb", Sites.gzip(Sites.html("新闻", ARTICLE).getBytes(StandardCharsets.UTF_8)), "THERE", true);
	}

	private void privateNetworks() {
		this.sites.name("inside.test", "10.1.2.3");
		this.sites.name("half.test", "192.168.0.9");
		String host = host();
		List<String> targets = List.of("http://10.0.0.1/", "http://192.168.1.1/admin", "http://172.16.3.4/",
				"http://169.254.169.254/latest/meta-data/", "http://[::1]:8080/", "http://127.0.0.2/",
				"http://0.0.0.0/", "http://inside.test/", "https://half.test/", "http://[fe80::1]/",
				"http://[::ffff:10.0.0.1]/");
		for (int i = 0; i < targets.size(); i++) {
			add("private", this.sites.put(host, "/p" + i, Sites.to((i % 2 == 0) ? 302 : 301, targets.get(i))),
					"BLOCKED PRIVATE_ADDRESS", false);
		}
		add("private", "http://inside.test/a.html", "BLOCKED PRIVATE_ADDRESS", true);
		add("private",
				this.sites.put(host, "/m", Sites.page("<meta http-equiv=refresh content='0;url=http://10.9.9.9/'>x")),
				"BLOCKED PRIVATE_ADDRESS", false);
		add("private", this.sites.put(host, "/f", Sites.to(302, "file:///etc/passwd")), "UNREACHABLE NO_WEB_ADDRESS",
				false);
		add("private", "http://no-such-name.test/a", "UNREACHABLE UNKNOWN_HOST", false);
	}

	private void robots() {
		List.of("User-agent: *\nDisallow: /", "User-agent: *\nDisallow: /2011/",
				"User-agent: ZonegraphSources\nDisallow: /", "User-agent: *\nAllow: /2011/07\nDisallow: /2011",
				"User-agent: *\nDisallow: /*.html$")
			.forEach((rules) -> robots(Sites.bytes(200, "text/plain", rules.getBytes(StandardCharsets.UTF_8)),
					"BLOCKED ROBOTS"));
		robots(Sites.status(503, ""), "BLOCKED ROBOTS");
		robots(Sites.status(404, ""), "THERE");
		robots(Sites.page(Sites.html("门户", "<p>not a file of rules</p>")), "THERE");
		robots(Sites.bytes(200, "text/plain", "User-agent: OtherBot\nDisallow: /".getBytes(StandardCharsets.UTF_8)),
				"THERE");
		robots(Sites.bytes(200, "text/plain", "User-agent: *\nDisallow:".getBytes(StandardCharsets.UTF_8)), "THERE");
	}

	private void robots(HttpHandler rules, String expected) {
		String host = host();
		this.sites.put(host, "/robots.txt", rules);
		add("robots", this.sites.put(host, "/2011/06/a.html", Sites.page(Sites.html("新闻", ARTICLE))), expected, true);
	}

	/** What well-known servers, firewalls and sites say, in about their words. */
	private void asServersWordThem() {
		List.of("<center><h1>404 Not Found</h1></center><hr><center>nginx</center>",
				"<h1>HTTP Status 404 – Not Found</h1><p>Type Status Report</p><p>The origin server did not find a current "
						+ "representation for the target resource or is not willing to disclose that one exists.</p>",
				"<h2>Server Error</h2><h3>404 - File or directory not found.</h3><p>The resource you are looking for might "
						+ "have been removed, had its name changed, or is temporarily unavailable.</p>",
				"<h1>Oops! That page can't be found.</h1><p>It looks like nothing was found at this location. Maybe try a "
						+ "search?</p>",
				"<p>很抱歉，您要访问的页面已被删除、更名或暂时不可用。</p>", "<p>您所访问的页面已不存在，请检查您输入的网址是否正确</p>", "<p>抱歉，指定的主题不存在或已被删除或正在被审核</p>",
				"<p>sorry，该页面走丢了</p>", "<p>您查看的内容不存在！</p>", "<p>您访问的网站已关闭</p>",
				"<p>This site can no longer be reached; the account has been suspended.</p>",
				"<p>Welcome! This domain is parked free, courtesy of its registrar.</p>")
			.forEach((body) -> page("soft 404", Sites.page(Sites.html("提示信息", body)), "SOFT_404 NOT_FOUND", false));
		List.of("<p>Enable JavaScript and cookies to continue</p><p>Verifying you are human. This may take a few seconds.</p>",
				"<p>百度安全验证</p><p>请完成下方验证后继续操作</p>", "<p>系统检测到您的访问异常，请进行验证</p><div class=nc-captcha></div>",
				"<p>由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p>",
				"<p>Pardon Our Interruption. As you were browsing something about your browser made us think you were a "
						+ "bot.</p>",
				"<p>To continue, please type the characters below</p><div id=captcha-form></div>",
				"<p>当前访问疑似黑客攻击，已被网站管理员设置为拦截</p>", "<p>点击按钮进行验证</p><div id=geetest_captcha></div>",
				"<p>Press &amp; Hold to confirm you are a human (and not a bot).</p>")
			.forEach((body) -> page("captcha", Sites.page(Sites.html("", body)), "BLOCKED CAPTCHA", false));
		List.of("<p>统一身份认证平台</p><form><input type=text><input type=password></form>", "<p>您还没有登录，请登录后再试</p>",
				"<p>本文为付费文章，开通会员后可阅读全文</p>",
				"<p>Already a subscriber? Log in. Start your free trial to keep reading.</p>",
				"<p>This content is for members only. Join now.</p>", "<p>微信扫码登录</p>",
				"<p>You need to be logged in to view this page.</p>")
			.forEach((body) -> page("login", Sites.page(Sites.html("", body)), "BLOCKED LOGIN", false));
		List.of("<p>海关总署公告2023年第56号：现将有关事项公告如下。自2023年7月1日起施行。特此公告。</p>",
				"<p>本网讯 8月20日，综合保税区通过验收，文件同日下发。</p><p>登录 | 注册 | 网站地图</p>",
				"<p>关于网站迁移期间数据报送的通知</p><p>各企业：请于月底前通过电子口岸报送，操作手册见附件。</p>",
				"<p>Zone wins approval. The council said the zone covers four square kilometres.</p><a>Log in</a>",
				"<p>加工贸易手册遗失的处理：企业应当登报声明，文件丢失的，向主管海关书面报告后补办。</p>")
			.forEach((body) -> page("there", Sites.page(Sites.html("要闻", body)), "THERE", false));
	}

	/** Written after the signs were, and told apart by them as they were. */
	private void asOthersWordThem() {
		List.of("<h1>Not Found</h1><p>The requested URL /2011/06/article_1.html was not found on this server.</p>",
				"<h2>找不到页面</h2><p>您可以：返回上一页 / 返回首页 / 站内搜索</p>", "<h1>410 Gone</h1>",
				"<p>Whoops, looks like this page doesn't exist.</p><a href=/>Home</a>", "<p>非常抱歉，您查看的新闻已过期或已被编辑删除</p>",
				"<p>此页面暂时无法访问</p>", "<p>这篇文章不见了</p>",
				"<p>We're sorry, the story you requested is no longer available on our site.</p>", "<p>内容已被发布者删除</p>",
				"<p>The article you were looking for has moved or never existed.</p>", "<p>您要找的页面飞走了</p>",
				"<p>Seite nicht gefunden</p>")
			.forEach((body) -> page("soft 404", Sites.page(Sites.html("新闻中心", body)), "SOFT_404 NOT_FOUND", false));
		List.of("<h2>Checking if the site connection is secure</h2>", "<p>为了您的账号安全，请拖动滑块</p><div id=slider></div>",
				"<p>Please complete the security check to access this site.</p>", "<p>网络环境异常，完成验证后即可继续访问</p>",
				"<p>请按住滑块，拖动到最右边</p>", "<p>您的IP访问次数过多，请稍后再试</p>",
				"<p>Request blocked. Our systems have detected automated requests.</p>",
				"<p>请输入下图中的字符</p><img id=captchaImg>")
			.forEach((body) -> page("captcha", Sites.page(Sites.html("", body)), "BLOCKED CAPTCHA", false));
		List.of("<form action=/sso><input name=account><input type=password><button>登 录</button></form>",
				"<p>您的权限不足，请使用会员账号登录</p>", "<p>Create a free account to read the full story.</p>",
				"<p>剩余80%内容，订阅后可查看全文</p>", "<p>Your session has expired. Please log in again.</p>")
			.forEach((body) -> page("login", Sites.page(Sites.html("", body)), "BLOCKED LOGIN", false));
		List.of("<p>记者从海关获悉，企业可以凭验证码在预约平台上办理，5月以来已有三百家企业使用。</p>", "<p>该区二期尚未验收，一期已封关运行，网址变更的说明另行公布。</p>",
				"<p>The plant was not found to breach the rules, customs said after a visit to the zone.</p>",
				"<p>公告：原产地证书遗失，声明作废。企业名称及证书编号见附表。</p>", "<p>编号 名称 面积</p><p>1 昆山综合保税区 5.86</p>")
			.forEach((body) -> page("there", Sites.page(Sites.html("通知公告", body)), "THERE", false));
	}

	/** Written last of all; what is told apart here tells how well others would be. */
	private void asNobodyWordedThem() {
		List.of("<h1>Error 404</h1><p>Lost?</p>", "<p>抱歉，您访问的文章已经下架</p>", "<p>对不起！没有找到您请求的内容。</p>",
				"<p>The document has been removed from our server.</p>", "<p>页面找不到了，去首页逛逛吧</p>",
				"<p>We couldn’t find that page.</p>", "<p>此内容因违规无法查看</p>", "<p>该栏目已停用</p>",
				"<p>This page isn't available right now.</p>", "<p>文章不存在或未通过审核</p>")
			.forEach((body) -> page("soft 404", Sites.page(Sites.html("", body)), "SOFT_404 NOT_FOUND", false));
		List.of("<p>请在下方完成人机验证</p>", "<p>Are you a robot? Tick the box.</p>", "<p>检测到异常流量，请稍后</p>",
				"<p>Access denied. Error 1020.</p>", "<p>您的访问请求被拦截，事件编号 88</p>", "<p>请点击图中的文字完成验证</p>")
			.forEach((body) -> page("captcha", Sites.page(Sites.html("", body)), "BLOCKED CAPTCHA", false));
		List.of("<form><label>密码<input type=password></label></form>", "<p>请登录查看完整内容</p>",
				"<p>Sign in to your account to view this document.</p>", "<p>仅限会员阅读</p>",
				"<p>This article is reserved for subscribers.</p>")
			.forEach((body) -> page("login", Sites.page(Sites.html("", body)), "BLOCKED LOGIN", false));
		List.of("<p>海关提醒：报关单被退单的，企业可在系统中查看原因，修改后再次申报。</p>",
				"<p>Members of the council visited the zone and signed in at the new customs hall.</p>",
				"<p>区内企业的账册被注销的，应当自注销之日起三十日内办结有关手续。</p>",
				"<p>The zone is closed to traffic; goods have been moved to the second gate since May.</p>")
			.forEach((body) -> page("there", Sites.page(Sites.html("消息", body)), "THERE", false));
	}

}
