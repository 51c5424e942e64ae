using System.Text;
using BriefKit.Core.Documents;

namespace BriefKit.Tests.Shared;

/// <summary>A picture of each kind.</summary>
internal static class StressPictures
{
    /// <summary>96 by 64 dots: a house against the sky.</summary>
    public static ImageData Jpeg { get; } = new("image/jpeg", Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCABAAGADASIAAhEBAxEB/8QAGQABAAMBAQAAAAAAAAAAAAAAAAIGBwMF/8QAIhABAAIABQQDAAAAAAAAAAAAAAECERZUk+EFBiHiMWWj/8QAGQEBAAMBAQAAAAAAAAAAAAAAAAMEBQIG/8QAJBEAAgEDAwQDAQAAAAAAAAAAAAIDAQQREhQhEzFhYkFRoYH/2gAMAwEAAhEDEQA/APJAaZnAAABC04oLidYVzXuWrS1a4fFO3zUmIVnBMt51mXNO4u7Vrd8V7fFQAnKoAAAAAEbWx8QimmWJdVSxbWz3D6V/otOKIMGSRpG1MeqhhSFKInYJVnBEI5GjbUomhSZKo/Y6CNbYeJSb0MyyrqoeVubZ7d9LfwAJSuFryb9h+PsqjVVW6kZMaali3jV86ip27NmfjqEbPsjku2vja5W4Z0layVy3JpQyNCulOKFRyXbXxtcmS7a+Nrlbhx01Jd3L9lRyXbXxtcmS7a+Nrlbg6ajdy/ZUcl218bXKVezbR89QjZ9lsHcdax1yvBFLI0y6X5oVXJv2H4+yqNVZU0bWRnzqqZtxGqY0hqrKh3ND1cc4wcRS9PPBqoyoQbL2/CbdeDVRlQbL2/BuvBqoyoNl7fg3Xg1UZUGy9vwbrwaqyoE8MPSzznJDLL1McH//2Q=="));

    /// <summary>A drawing with every shape that is drawn, a rotated group and a word.</summary>
    public static ImageData Svg { get; } = new("image/svg+xml", Encoding.UTF8.GetBytes(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="300" height="160" viewBox="0 0 300 160">
          <rect x="1" y="1" width="298" height="158" rx="8" fill="#F5F1EA" stroke="#7A2E1F" stroke-width="2"/>
          <g stroke="#1F4E8C" fill="none" stroke-width="3">
            <path d="M20 120 C 60 20, 100 20, 140 120 S 220 220 280 40"/>
            <polyline points="20,140 80,110 140,135 200,90 280,130"/>
          </g>
          <circle cx="60" cy="60" r="24" fill="rgb(122,46,31)"/>
          <ellipse cx="240" cy="110" rx="34" ry="16" style="fill:#595959;stroke:none"/>
          <g transform="translate(150 60) rotate(20)">
            <polygon points="0,-24 24,18 -24,18" fill="teal"/>
            <line x1="-40" y1="24" x2="40" y2="24" stroke="black"/>
          </g>
          <text x="150" y="30" font-size="14" text-anchor="middle">Output by year</text>
        </svg>
        """));
}
