// Logs in, registers a command, answers it with a button, and answers the button in place. Each line it prints is a step
// that the test waits for. Arguments: address of the interface, token.
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, SlashCommandBuilder } from 'discord.js';

const [api, token] = process.argv.slice(2);
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api },
  allowedMentions: { parse: [] },
});
const say = (...words) => console.log(words.join(' '));

client.once(Events.ClientReady, async () => {
  say('ready', client.user.username, client.guilds.cache.size);
  await client.application.commands.set([new SlashCommandBuilder().setName('check').setDescription('Starts or resumes.')]);
  say('registered');
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) {
    const row = new ActionRowBuilder().addComponents(new ButtonBuilder().setCustomId('yes').setLabel('Yes').setStyle(ButtonStyle.Primary));
    await interaction.reply({ content: `Hello ${interaction.user.username}`, components: [row] });
    const shown = await interaction.fetchReply();
    await shown.pin();
    await interaction.followUp({ content: 'Only you see this.', flags: 64 });
    say('answered', interaction.commandName);
  } else if (interaction.isButton()) {
    await interaction.deferUpdate();
    await interaction.editReply({ content: 'Thank you.', components: [] });
    await interaction.user.send('By direct message too.');
    say('pressed', interaction.customId);
  }
});

client.on(Events.ShardResume, (_, replayed) => say('resumed', replayed));
client.on(Events.Error, (error) => say('error', error.message));
process.stdin.on('end', () => client.destroy().then(() => process.exit(0)));
process.stdin.resume();
await client.login(token);
