// A bot as grammY writes one: it asks on /start, edits its question at the tap and pins it.
// Arguments: the server's address and the bot's token. A line of its output is one thing that happened.
import { Bot, InlineKeyboard } from "grammy";

const [apiRoot, token] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });

bot.command("start", async (ctx) => {
  await ctx.reply("<b>Did</b> it come?", {
    parse_mode: "HTML",
    reply_markup: new InlineKeyboard().text("Yes", "yes").text("No", "no").row().url("Help", "https://example.org/help"),
  });
});

bot.callbackQuery("yes", async (ctx) => {
  await ctx.answerCallbackQuery({ text: "Good.", show_alert: true });
  await ctx.editMessageText("It came.");
  await ctx.pinChatMessage(ctx.msg.message_id, { disable_notification: true });
  console.log("pinned");
});

bot.on("message:pinned_message", () => console.log("heard of its pin"));

bot.catch((error) => {
  console.log(`error ${error.error}`);
});

process.stdin.on("data", () => {});
process.stdin.on("end", () => bot.stop());

await bot.start({ onStart: (me) => console.log(`polling as ${me.username}`) });
console.log("stopped");
