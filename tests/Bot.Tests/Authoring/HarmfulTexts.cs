namespace Waymark.Tests.Authoring;

/// <summary>Texts that would harm whoever follows them, or that nobody would read, put into the shipped guide one at a time.</summary>
public sealed class HarmfulTexts
{
    private const string Old = "See that the text inbox and the phone's storage are not full.\n      Look in WhatsApp too: a code may come there.";

    public static TheoryData<string, string> Refused => new()
    {
        { "Tap Resend now.", "'inbox.text' says 'tap resend', but only a request may." },
        { "Do not wait, tap Resend.", "says 'tap resend', but only a request may." },
        { "Please ask for a new code.", "says 'ask for a new code', but only a request may." },
        { "Please send me your code.", "'inbox.text' asks for 'code'. No text may:" },
        { "Do not worry, send it with your code here.", "asks for 'code'." },
        { "Tell us the number that you use, the phone number too.", "asks for 'phone number'." },
        { "What is your UID?", "asks for 'uid'." },
        { "Please upload a screenshot.", "asks for 'screenshot'." },
        { "Write your e-mail below.", "asks for 'e mail'." },
        { "Enter your password here.", "asks for 'password'." },
        { "Search for its help number.", "says 'search for', and false help is found that way." },
        { "The code will come, so wait.", "promises: 'code will come'. Nobody knows; write may, often or usually." },
        { "It is guaranteed to work.", "promises: 'guaranteed'." },
        { "Call +1 (800) 555-0199 for help.", "gives the phone number '1 (800) 555-0199'." },
        { "Write to help@example.com.", "gives the e-mail address 'help@example.com'." },
        { "Send it to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq.", "gives what looks like a wallet: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'." },
        { "Look at https://evil.example/kucoin first.", "links to evil.example, which kucoin does not list under hosts." },
        { "Look at kucoin-help.com first.", "links to kucoin-help.com, which kucoin does not list under hosts." },
        { "Wait 30 minutes.", "repeats a number of kucoin: '30 minutes'. Write {window} or {cooldown}, or list it under own_numbers" },
        { "A code takes 10-30 seconds.", "repeats a number of kucoin: '10-30 seconds'. Write {usual}," },
        { "After 3 tries it is over.", "repeats a number of kucoin: '3 tries'. Write {attempts}," },
        { "One.\n      Two.\n      Three.", "'inbox.text' has 3 lines; people read 2." },
        { $"{new string('a', 161)}", "'inbox.text' has 161 characters; people read 160." },
        { "Open the app. Choose Settings.", "'inbox.text' tells to do 2 things: 'open the app ...'; 'choose settings ...'." },
        { "In {sevice} see it.", "{sevice} stands for nothing. Known names are: service, support_path," },
        { "In {service see it.", "A brace is open here, or closed twice." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Are_refused_with_file_and_line(string text, string words)
    {
        using var guides = new GuidesCopy();
        guides.Replace("sms.yaml", Old, text);
        var problems = guides.Problems;
        var place = $"guides/sms.yaml:{guides.LineOf("sms.yaml", text) - 1}: ";
        Assert.True(problems.Any(problem => problem.StartsWith(place, StringComparison.Ordinal) && problem.Contains(words, StringComparison.Ordinal)),
            $"No problem '{place}{words}' among:\n{string.Join('\n', problems)}");
    }

    [Theory]
    [InlineData("Never send your code to anybody, and give it to nobody.")]
    [InlineData("Type the newest code in {service}, and only there.")]
    [InlineData("Did you give them a code or a password?")]
    [InlineData("Do not tap Resend yet.")]
    [InlineData("When did you last tap Send code?")]
    [InlineData("Look in the spam folder. Then press here.")]
    [InlineData("Open the menu. No menu? Look under Settings.")]
    [InlineData("Open the menu. Do not close the page.")]
    [InlineData("Dial *137 or text 2442.")]
    [InlineData("A change may pause withdrawals for 24 h.")]
    [InlineData("Wait 15 to 30 minutes.")]
    [InlineData("Whether it will come, nobody knows.")]
    [InlineData("Official hosts: https://www.kucoin.com/support, or kucoin.com.")]
    public void And_these_are_not(string text)
    {
        using var guides = new GuidesCopy();
        guides.Replace("sms.yaml", Old, text);
        guides.Read();
    }
}
